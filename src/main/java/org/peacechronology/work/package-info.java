/** How work is divided among the processors. */
@NullMarked
package org.peacechronology.work;

import org.jspecify.annotations.NullMarked;
