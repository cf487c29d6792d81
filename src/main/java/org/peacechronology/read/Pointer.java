package org.peacechronology.read;

import org.jspecify.annotations.Nullable;

/** A JSON Pointer (RFC 6901) that is spelled out only when it is asked for. */
record Pointer(@Nullable Pointer parent, String token) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer to(String key) {
        return new Pointer(this, key);
    }

    Pointer to(int index) {
        return new Pointer(this, Integer.toString(index).intern());
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
