/** Which pages there are and what each shows: plain values, no HTML. */
@NullMarked
package org.peacechronology.site;

import org.jspecify.annotations.NullMarked;
