/** Bytes to disk: the published folder, changed all at once or not at all. */
@NullMarked
package org.peacechronology.publish;

import org.jspecify.annotations.NullMarked;
