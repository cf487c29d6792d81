package org.peacechronology.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer (RFC 6901) that is spelled out only when it is asked for. The same few lead to the values of every file,
 * and there is one of each of these in memory.
 */
final class Pointer {

    static final Pointer ROOT = new Pointer(null, "");

    /** How many are shared: more than the content model has, and so few that no file can fill the memory with them. */
    private static final int MOST_SHARED = 4_096;

    private static final Map<Pointer, Pointer> SHARED = new ConcurrentHashMap<>();

    private final @Nullable Pointer parent;
    private final String token;
    private final int hash;

    /** Made when it is first asked for; two threads may both make it. */
    private @Nullable String spelled;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
        this.hash = (parent == null ? 0 : 31 * parent.hash) + token.hashCode();
    }

    Pointer to(String key) {
        return shared(new Pointer(this, key));
    }

    Pointer to(int index) {
        return to(Integer.toString(index));
    }

    private static Pointer shared(Pointer pointer) {
        Pointer known = SHARED.get(pointer);
        if (known == null && SHARED.size() < MOST_SHARED) {
            known = SHARED.putIfAbsent(pointer, pointer);
        }
        return known == null ? pointer : known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Pointer that
                        && hash == that.hash
                        && token.equals(that.token)
                        && (parent == that.parent || parent != null && parent.equals(that.parent));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        String known = spelled;
        if (known == null) {
            known = parent == null
                    ? ""
                    : parent + "/" + token.replace("~", "~0").replace("/", "~1");
            spelled = known;
        }
        return known;
    }
}
