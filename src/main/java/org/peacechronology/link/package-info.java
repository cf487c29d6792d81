/** Records to linked records: references resolved, quotations searched, standing and origins computed. */
@NullMarked
package org.peacechronology.link;

import org.jspecify.annotations.NullMarked;
