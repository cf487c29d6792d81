package org.peacechronology.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table as comma-separated values: RFC 4180, UTF-8, every line ends with CR LF, the first line names the columns.
 *
 * <p>A field that a spreadsheet would take for a formula begins with an apostrophe: OWASP, "CSV Injection".
 */
final class Csv {

    /** What a spreadsheet may take for a formula's start, full-width forms among them. */
    private static final String FORMULA = "=+-@\t\r\n|%＝＋－＠";

    private final Appendable out;
    private final int columns;

    /** @param out where the lines go, each as it is added */
    Csv(List<String> header, Appendable out) {
        this.out = out;
        this.columns = header.size();
        line(header);
    }

    Csv row(List<String> fields) {
        if (fields.size() != columns) {
            throw new IllegalArgumentException(fields.size() + " fields for " + columns + " columns");
        }
        line(fields.stream().map(Csv::harmless).toList());
        return this;
    }

    private static String harmless(String field) {
        String shown = field.stripLeading();
        boolean formula = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0
                || !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
        return formula ? "'" + field : field;
    }

    private void line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            boolean quoted = field.indexOf(',') >= 0
                    || field.indexOf('"') >= 0
                    || field.indexOf('\n') >= 0
                    || field.indexOf('\r') >= 0
                    || !field.equals(field.strip());
            line.append(i == 0 ? "" : ",").append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        try {
            out.append(line.append("\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
