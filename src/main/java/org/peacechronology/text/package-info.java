/** Source texts, spans in them, quotation search, and Markdown: what can be said of a text alone. */
@NullMarked
package org.peacechronology.text;

import org.jspecify.annotations.NullMarked;
