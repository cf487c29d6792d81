package org.peacechronology.text;

/**
 * A stretch of a file: where a value stands that a finding speaks of.
 *
 * <p>Lines and columns count from 1; a column counts Unicode code points from the start of its line, whatever
 * their width. The end is exclusive: {@code 3:5-3:8} covers the columns 5, 6 and 7 of line 3. {@code 1:1-1:1}
 * stands for a whole file of which no line is at fault.
 *
 * @param file relative to the root, with {@code /} on every system
 * @param pointer the JSON Pointer (RFC 6901) of the value in its YAML document; empty for the document itself and
 *     in files that are not YAML
 */
public record Region(String file, int line, int column, int endLine, int endColumn, String pointer) {

    /** A whole file. */
    public static Region file(String file) {
        return new Region(file, 1, 1, 1, 1, "");
    }

    /** A stretch of one line. */
    public static Region line(String file, int line, int column, int endColumn) {
        return new Region(file, line, column, line, endColumn, "");
    }
}
