package org.peacechronology.read;

import java.util.Optional;
import org.peacechronology.text.Region;

/** A content file in memory: its name from the root, with {@code /} on every system, its text and its lines. */
final class ContentFile {
    private final String name;
    private final String text;
    private final Lines lines;

    ContentFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = new Lines(text);
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    Lines lines() {
        return lines;
    }

    Optional<String> line(int number) {
        return lines.text(number);
    }

    /** The place of the characters {@code [from, to)}; {@code pointer} is the value's JSON Pointer. */
    Region region(int from, int to, String pointer) {
        int line = lines.line(from);
        int endLine = lines.line(to);
        return new Region(name, line, lines.column(from), endLine, lines.column(to), pointer);
    }
}
