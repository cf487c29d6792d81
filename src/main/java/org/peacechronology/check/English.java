package org.peacechronology.check;

import java.util.Locale;
import org.peacechronology.link.LinkedChronology;

/** Whether the editors write English: some rules read their prose, and know no other language. */
final class English {

    private English() {}

    static boolean isSpokenIn(LinkedChronology linked) {
        return linked.chronology()
                .publication()
                .flatMap(publication -> publication.language())
                .map(language -> language.text().toLowerCase(Locale.ROOT))
                .map(language -> language.equals("en") || language.startsWith("en-"))
                .orElse(true);
    }
}
