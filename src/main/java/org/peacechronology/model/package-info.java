/** What editors write, as records in the field's words: each value with its place in its file, nothing resolved. */
@NullMarked
package org.peacechronology.model;

import org.jspecify.annotations.NullMarked;
