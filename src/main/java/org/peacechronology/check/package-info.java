/** The rules, one class each: from a linked chronology to findings. */
@NullMarked
package org.peacechronology.check;

import org.jspecify.annotations.NullMarked;
