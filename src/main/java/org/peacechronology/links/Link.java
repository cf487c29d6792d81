package org.peacechronology.links;

/**
 * An address and where it is written.
 *
 * @param written without the white space around it
 */
record Link(String written, Use use, Target target, Place place) {}
