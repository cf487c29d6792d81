package org.peacechronology.link;

import org.peacechronology.text.Scalar;
import org.peacechronology.text.Span;

/**
 * Four or more words between double quotation marks in the editors' prose.
 *
 * @param span the words, in the scalar's text
 * @param found whether they stand in a source that the entry cites
 */
public record ProseQuotation(String entryId, Scalar scalar, Span span, boolean found) {}
