package org.peacechronology.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.peacechronology.diagnostic.Suggestions;

/**
 * The names that were probably meant, for one run of a rule: each unknown name is compared once, and after half a
 * second's work no more are, however many names are wrong and however many there are. That is up to a thousand wrong
 * names among 100,000.
 */
final class Guesses {

    /** In names looked at, of which a machine looks at 200 million a second. */
    private static final long MOST = 100_000_000;

    /** What it costs to look at all: it bounds what is remembered. */
    private static final long EACH = 2_000;

    private final Map<List<Object>, Optional<String>> made = new HashMap<>();
    private final Map<Object, Suggestions> names = new HashMap<>();
    private long work;

    /**
     * The known name nearest to {@code typed}, if one is near and there was still time to look.
     *
     * @param scope tells apart which names are known
     */
    Optional<String> nearest(String typed, Object scope, Supplier<? extends Collection<String>> known) {
        List<Object> key = List.of(typed, scope);
        Optional<String> before = made.get(key);
        if (before != null) {
            return before;
        } else if (hasGivenUp()) {
            return Optional.empty();
        }
        Suggestions among = names.computeIfAbsent(scope, each -> Suggestions.among(known.get()));
        long done = among.work();
        Optional<String> near = among.nearest(typed);
        work += among.work() - done + EACH;
        made.put(key, near);
        return near;
    }

    /** Whether no more names are compared than were until now. */
    boolean hasGivenUp() {
        return work >= MOST;
    }
}
