package org.peacechronology.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Chronology;

/**
 * What the rules found last, for a program that checks a chronology again and again.
 *
 * <p>A rule that judges events one by one is asked again only for the events that are not what they were, as long as
 * nothing but events differs. The others are asked for all. The findings are the same as without a memory.
 */
public final class RuleMemory {
    private final Map<String, List<Diagnostic>> found = new ConcurrentHashMap<>();
    private LinkedChronology last = LinkedChronology.EMPTY;

    /** With only the events that are other than they were; the whole, where more than events differs. */
    private LinkedChronology asked = LinkedChronology.EMPTY;

    /** The files of the events that are as they were. */
    private final Set<String> unchanged = new HashSet<>();

    /** Begins a check of {@code linked}. */
    void begin(LinkedChronology linked) {
        LinkedChronology before = last;
        unchanged.clear();
        if (before == LinkedChronology.EMPTY || !around(before).equals(around(linked))) {
            asked = linked;
        } else {
            Map<String, LinkedEvent> changed = new LinkedHashMap<>();
            linked.events().forEach((id, event) -> {
                if (event.equals(before.events().get(id))) {
                    unchanged.add(event.event().region().file());
                } else {
                    changed.put(id, event);
                }
            });
            asked = linked.withEvents(changed);
        }
        last = linked;
    }

    /** All that stands around the events: other entries, texts, the publication, and what could not be read. */
    private static Chronology around(LinkedChronology linked) {
        return linked.withEvents(Map.of()).chronology();
    }

    /** Every breach of a rule, with the rule's own severity. Several rules may be asked at once. */
    List<Diagnostic> of(Rule rule, LinkedChronology linked, Mentioned mentioned) {
        List<Diagnostic> findings = new ArrayList<>();
        if (rule.judgesEventsOneByOne()) {
            found.getOrDefault(rule.code(), List.of()).stream()
                    .filter(finding -> unchanged.contains(finding.region().file()))
                    .forEach(findings::add);
            check(rule, asked, mentioned, findings::add);
            found.put(rule.code(), List.copyOf(findings));
        } else {
            check(rule, linked, mentioned, findings::add);
        }
        return findings;
    }

    private static void check(Rule rule, LinkedChronology linked, Mentioned mentioned, Consumer<Diagnostic> findings) {
        if (rule instanceof ProseRule prose) {
            prose.check(linked, mentioned, findings);
        } else {
            rule.check(linked, findings);
        }
    }
}
