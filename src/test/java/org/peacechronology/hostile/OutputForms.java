package org.peacechronology.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms of data that no parser at hand is strict about: what is wrong with such a text. */
final class OutputForms {

    private static final Set<String> CALENDAR = Set.of(
            "BEGIN",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "METHOD",
            "X-WR-CALNAME",
            "UID",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "GEO",
            "CATEGORIES",
            "STATUS",
            "TRANSP",
            "URL",
            "END");

    private OutputForms() {}

    /** Whether a browser that is given the address can do nothing but go to a page or write a letter. */
    static boolean isHarmlessAddress(String address) {
        String bare = address.replaceAll("[\\x00-\\x20\\x7f-\\x9f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\ufeff]", "")
                .toLowerCase(Locale.ROOT);
        return bare.matches("(?s)https?://[^/\\\\?#].*|mailto:.*|[^:/?#\\\\]*([/?#].*)?")
                && !bare.startsWith("//")
                && !bare.startsWith("/\\");
    }

    /** RFC 4180: CR LF, as many fields in every line, quotation marks in pairs; and no field that is a formula. */
    static List<String> csv(String text) {
        List<String> faults = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = !quoted && text.startsWith("\r\n", i);
            if (quoted && c == '"' && text.startsWith("\"\"", i)) {
                field.append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && c == ',' || end) {
                row.add(field.toString());
                field.setLength(0);
                if (end) {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                if (!quoted && (c == '"' || c == '\n' || c == '\r')) {
                    faults.add("a mark that stands outside of quotation marks");
                }
                field.append(c);
            }
        }
        if (quoted || !row.isEmpty() || !field.isEmpty()) {
            faults.add("the last line does not end");
        }
        for (List<String> each : rows) {
            if (each.size() != rows.get(0).size()) {
                faults.add(each.size() + " fields for " + rows.get(0).size() + " columns");
            }
            each.stream()
                    .filter(value -> value.strip().matches("(?s)[=+\\-@|%\\t\\r＝＋－＠].*"))
                    .forEach(value -> faults.add("a formula: " + value));
        }
        return faults;
    }

    /** RFC 5545: CR LF, no line above 75 octets, none that is no property of ours, components that nest. */
    static List<String> calendar(String text) {
        List<String> faults = new ArrayList<>();
        if (text.replace("\r\n", "").matches("(?s).*[\\r\\n].*")) {
            faults.add("a line that does not end with CR LF");
        }
        List<String> open = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            if (line.getBytes(UTF_8).length > 75) {
                faults.add("a line that is too long");
            }
            if (line.startsWith(" ")) {
                continue;
            }
            String name = line.split("[:;]", 2)[0];
            if (!CALENDAR.contains(name)) {
                faults.add("a property " + name);
            }
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                open.add(value);
            } else if (name.equals("END")
                    && (open.isEmpty() || !open.remove(open.size() - 1).equals(value))) {
                faults.add("an END without its BEGIN");
            }
        }
        if (!open.isEmpty()) {
            faults.add("a component that does not end");
        }
        return faults;
    }

    /** Every line is a tag with its value, every record ends. */
    static List<String> ris(String text) {
        List<String> faults = new ArrayList<>();
        int open = 0;
        for (String line : text.split("\r?\n", -1)) {
            if (!line.isEmpty() && !line.matches("[A-Z][A-Z0-9]  - .*")) {
                faults.add("a line without a tag: " + line);
            }
            open += line.startsWith("TY  - ") ? 1 : line.startsWith("ER  - ") ? -1 : 0;
        }
        if (open != 0) {
            faults.add("a record that does not end");
        }
        return faults;
    }

    /** Entries begin at the start of a line, hold braces in pairs, and nothing stands between them. */
    static List<String> bibtex(String text) {
        List<String> faults = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth < 0) {
                    faults.add("a brace that closes nothing");
                    return faults;
                }
            } else if (c == '@'
                    && depth == 0
                    && !text.startsWith("@online{", i)
                    && !text.startsWith("@misc{", i)
                    && !text.startsWith("@article{", i)) {
                faults.add("an entry of an unknown kind at " + text.substring(i, Math.min(text.length(), i + 20)));
            } else if (depth == 0 && c != '@' && !Character.isWhitespace(c) && !Character.isLetter(c)) {
                faults.add("something between the entries: " + c);
            }
        }
        if (depth != 0) {
            faults.add("a brace that is not closed");
        }
        return faults;
    }
}
