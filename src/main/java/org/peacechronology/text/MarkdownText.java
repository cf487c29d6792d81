package org.peacechronology.text;

/** Placeholder for the compiler until the Markdown room lands. */
public record MarkdownText(Scalar scalar) {}
