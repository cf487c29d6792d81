/** The live preview: the site in memory, rebuilt when a file changes. */
@NullMarked
package org.peacechronology.serve;

import org.jspecify.annotations.NullMarked;
