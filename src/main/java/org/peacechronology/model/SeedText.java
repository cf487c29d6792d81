package org.peacechronology.model;

/**
 * A source text as it lies below {@code seeds/}.
 *
 * @param file its name below {@code seeds/}
 * @param text its bytes, decoded as UTF-8
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
public record SeedText(String file, String text, String sha256) {}
