/** Pages to bytes: the one door to Pebble. */
@NullMarked
package org.peacechronology.render;

import org.jspecify.annotations.NullMarked;
