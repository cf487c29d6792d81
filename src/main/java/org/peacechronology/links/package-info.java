/** Link checking over any folder of HTML: its input is a site, not a chronology. */
@NullMarked
package org.peacechronology.links;

import org.jspecify.annotations.NullMarked;
