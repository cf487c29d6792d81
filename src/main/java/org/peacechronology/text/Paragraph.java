package org.peacechronology.text;

/**
 * A paragraph of a source text.
 *
 * @param number counted from 1 through the article's body; 0 outside it
 * @param span without the white space around it
 */
public record Paragraph(int number, Span span, boolean inBody) {}
