package org.peacechronology.link;

import java.util.List;
import java.util.Optional;

/**
 * A claim's support, counted in independent origins and not in articles.
 *
 * @param groups the independent origins
 * @param articles how many sources the supporting passages stand in
 */
public record Support(List<Group> groups, int articles) {

    public Support {
        groups = List.copyOf(groups);
    }

    public int origins() {
        return groups.size();
    }

    /**
     * Chains that count as one origin.
     *
     * @param evidence the claim's pieces of evidence that belong here, counted from 0 in the order of the file
     * @param joins why they count as one; empty where one origin stands alone
     */
    public record Group(List<Integer> evidence, List<Join> joins) {
        public Group {
            evidence = List.copyOf(evidence);
            joins = List.copyOf(joins);
        }
    }

    /**
     * Why two chains count as one.
     *
     * @param first a piece of evidence, by its number from 0
     * @param second a later one
     * @param carrier who carried both, where that is the reason
     */
    public record Join(int first, int second, Reason reason, Optional<String> carrier) {}

    public enum Reason {
        /** Both chains begin with the same speaker. */
        SAME_ORIGIN,
        /** Both begin with someone unnamed of the same organization, or of none given. */
        SAME_UNNAMED,
        /** One carrier brought both, and at least one does not name its origin. */
        SHARED_CARRIER
    }
}
