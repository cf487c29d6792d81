package org.peacechronology.link;

import java.util.List;
import java.util.Map;
import org.peacechronology.link.Standing.Base;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Organization;
import org.peacechronology.model.OrganizationKind;
import org.peacechronology.model.Person;
import org.peacechronology.model.Stance;

/** Computes what a claim's evidence amounts to. */
final class Standings {
    private final Map<String, Entry> entries;

    Standings(Map<String, Entry> entries) {
        this.entries = entries;
    }

    Standing of(List<LinkedEvidence> evidence, boolean disputed) {
        Base base = evidence.stream()
                .filter(each -> each.evidence().effect() == Stance.SUPPORTS)
                .map(each -> base(each.chain()))
                .min(Base::compareTo)
                .orElse(Base.UNNAMED_SOURCES_ONLY);
        boolean denied = evidence.stream()
                .anyMatch(each -> each.evidence().effect() == Stance.DENIES
                        && each.chain().namesOrigin());
        return new Standing(base, denied, disputed);
    }

    private Base base(Chain chain) {
        if (chain.isUnnamed()) {
            return Base.UNNAMED_SOURCES_ONLY;
        }
        Entry origin = chain.originId().map(entries::get).orElse(null);
        boolean onTheRecord = origin instanceof Person
                || origin instanceof Organization body && body.kindOfBody().value() != OrganizationKind.PRESS;
        return onTheRecord ? Base.ON_THE_RECORD : Base.REPORTED;
    }
}
