package org.peacechronology.links;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.text.Span;

/** The addresses of a {@code srcset} attribute, split as the HTML standard splits it: commas may be part of them. */
final class Srcset {
    private Srcset() {}

    static List<Span> addresses(String value) {
        List<Span> found = new ArrayList<>();
        int i = 0;
        while (true) {
            while (i < value.length() && (Space.is(value.charAt(i)) || value.charAt(i) == ',')) {
                i++;
            }
            if (i == value.length()) {
                return found;
            }
            int start = i;
            while (i < value.length() && !Space.is(value.charAt(i))) {
                i++;
            }
            int end = i;
            while (end > start && value.charAt(end - 1) == ',') {
                end--;
            }
            found.add(new Span(start, end));
            if (end == i) {
                i = afterDescriptors(value, i);
            }
        }
    }

    /** Past the widths and densities of one candidate: to the comma that stands in no parentheses. */
    private static int afterDescriptors(String value, int from) {
        boolean inside = false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' && !inside) {
                return i;
            }
            inside = c == '(' || inside && c != ')';
        }
        return value.length();
    }
}
