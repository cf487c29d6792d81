package org.peacechronology.diagnostic;

import org.peacechronology.text.Region;

/**
 * Another place that a finding speaks of.
 *
 * @param label what it is to the finding, in a word or two: {@code nearest}, {@code first at}
 * @param region where it stands
 * @param text what stands there, or empty
 */
public record Related(String label, Region region, String text) {}
