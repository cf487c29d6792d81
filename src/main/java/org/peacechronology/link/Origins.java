package org.peacechronology.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peacechronology.link.Support.Group;
import org.peacechronology.link.Support.Join;
import org.peacechronology.link.Support.Reason;
import org.peacechronology.model.Stance;

/**
 * Counts the independent origins of a claim's support.
 *
 * <p>Two chains count as one when they have the same origin, or when one carrier brought both and at least one of them
 * does not name its origin: nobody can show that they are not one report reprinted. A chain's carriers are those in
 * {@code via}; the press outlet, person or article with which a chain begins has carried it, too, so that “an unnamed
 * official, through the Journal” and “the Journal” are one. Groups are joined transitively.
 */
final class Origins {
    private final List<LinkedEvidence> supporting;
    private final List<Join> joins = new ArrayList<>();
    private final int[] leader;

    private Origins(List<LinkedEvidence> supporting) {
        this.supporting = supporting;
        this.leader = new int[supporting.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
    }

    /** The support of a claim with this evidence; what does not support it does not count. */
    static Support of(List<LinkedEvidence> evidence) {
        return new Origins(evidence.stream()
                        .filter(each -> each.evidence().effect() == Stance.SUPPORTS)
                        .toList())
                .support();
    }

    private Support support() {
        joinSameOrigins();
        joinCarried();
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            members.computeIfAbsent(find(i), first -> new ArrayList<>())
                    .add(supporting.get(i).number());
        }
        List<Group> groups = members.values().stream()
                .map(numbers -> new Group(
                        numbers,
                        joins.stream()
                                .filter(join -> numbers.contains(join.first()))
                                .toList()))
                .toList();
        Set<String> articles = new HashSet<>();
        supporting.forEach(each -> articles.add(each.sourceId()));
        return new Support(groups, articles.size());
    }

    private void joinSameOrigins() {
        Map<ChainLink, Integer> named = new HashMap<>();
        Map<Optional<String>, Integer> unnamed = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            ChainLink origin = supporting.get(i).chain().origin();
            if (origin instanceof ChainLink.Unnamed nobody) {
                join(unnamed.putIfAbsent(nobody.of(), i), i, Reason.SAME_UNNAMED, Optional.empty());
            } else {
                join(named.putIfAbsent(origin, i), i, Reason.SAME_ORIGIN, Optional.empty());
            }
        }
    }

    /** For each carrier: the chains that do not name their origin are one with every chain it carried. */
    private void joinCarried() {
        Map<ChainLink, List<Integer>> carried = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            for (ChainLink carrier : supporting.get(i).chain().carriers()) {
                carried.computeIfAbsent(carrier, each -> new ArrayList<>()).add(i);
            }
        }
        carried.forEach((carrier, chains) -> chains.stream()
                .filter(each -> !supporting.get(each).chain().namesOrigin())
                .findFirst()
                .ifPresent(nameless -> {
                    Optional<String> id =
                            carrier instanceof ChainLink.Named named ? Optional.of(named.id()) : Optional.empty();
                    for (int each : chains) {
                        join(Math.min(nameless, each), Math.max(nameless, each), Reason.SHARED_CARRIER, id);
                    }
                }));
    }

    private void join(@Nullable Integer first, int second, Reason reason, Optional<String> carrier) {
        if (first == null || find(first) == find(second)) {
            return;
        }
        leader[Math.max(find(first), find(second))] = Math.min(find(first), find(second));
        joins.add(
                new Join(supporting.get(first).number(), supporting.get(second).number(), reason, carrier));
    }

    private int find(int i) {
        int at = i;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
