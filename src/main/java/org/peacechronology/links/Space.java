package org.peacechronology.links;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.text.Span;

/** White space as HTML and CSS count it: five characters, all of ASCII. */
final class Space {
    private Space() {}

    static boolean is(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** The words between white space. */
    static List<Span> split(String value) {
        List<Span> words = new ArrayList<>();
        int i = 0;
        while (i < value.length()) {
            int start = i;
            while (i < value.length() && !is(value.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(new Span(start, i));
            }
            i++;
        }
        return words;
    }
}
