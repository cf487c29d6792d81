package org.peacechronology.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.peacechronology.diagnostic.Suggestions;

/**
 * The names that were probably meant, for one run of a rule: each unknown name is compared once, and after a hundred no
 * more are, so that the work stays linear in the content however many names are wrong.
 */
final class Guesses {
    private static final int MOST = 100;

    private final Map<List<Object>, Optional<String>> made = new HashMap<>();

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
        } else if (made.size() >= MOST) {
            return Optional.empty();
        }
        Optional<String> near = Suggestions.nearest(typed, known.get());
        made.put(key, near);
        return near;
    }
}
