/** Dates as EDTF writes them, the Solar Hijri calendar, and the dates that stand in running prose. */
@NullMarked
package org.peacechronology.date;

import org.jspecify.annotations.NullMarked;
