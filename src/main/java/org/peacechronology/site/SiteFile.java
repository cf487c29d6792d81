package org.peacechronology.site;

/**
 * One file of the published site, ready to be written: {@code events/2018-07-23-wells-doha.html} and its bytes.
 *
 * @param path its address below the site, with {@code /} on every system; never absolute, never with {@code ..}
 * @param bytes what the file holds; whoever makes the file gives the array away and does not touch it again
 */
public record SiteFile(String path, byte[] bytes) {}
