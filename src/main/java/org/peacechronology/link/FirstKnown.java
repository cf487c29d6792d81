package org.peacechronology.link;

import org.peacechronology.date.Edtf;

/** When an event became known, as far as its sources show: the earliest publication date among them. */
public record FirstKnown(Edtf published, String sourceId) {}
