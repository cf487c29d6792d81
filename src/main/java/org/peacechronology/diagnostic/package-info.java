/** A finding as data, and its printed forms. */
@NullMarked
package org.peacechronology.diagnostic;

import org.jspecify.annotations.NullMarked;
