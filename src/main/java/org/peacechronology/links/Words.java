package org.peacechronology.links;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;

/** Names and addresses as they stand in a sentence. */
final class Words {
    private static final int LONGEST = 160;

    private Words() {}

    /** Shortened in its middle where it is too long to be read. */
    static String path(String path) {
        if (path.length() <= LONGEST) {
            return path;
        }
        int half = LONGEST / 2;
        int end = Character.isHighSurrogate(path.charAt(half - 1)) ? half - 1 : half;
        int tail = path.length() - half;
        int start = Character.isLowSurrogate(path.charAt(tail)) ? tail + 1 : tail;
        return path.substring(0, end) + "…" + path.substring(start);
    }

    /** Names the content file behind a page, where one is known. */
    static Diagnostic madeFrom(LinkOptions options, String page, String target, Diagnostic finding) {
        return options.madeFrom()
                .place(page, target)
                .map(place -> {
                    List<Related> related = new ArrayList<>(finding.related());
                    related.add(new Related("made from", place, ""));
                    return finding.related(related);
                })
                .orElse(finding);
    }
}
