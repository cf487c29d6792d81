package org.peacechronology.diagnostic;

import java.io.IOException;
import java.util.Optional;
import org.peacechronology.text.Region;

/** Draws findings for people: the message, the line at fault with a caret under the very words, what to do next. */
final class TextForm implements Form {

    /** Cells of a source line that are shown at most; longer ones are clipped around the words at fault. */
    private static final int WIDEST = 110;

    /** Cells before the words at fault that a clipped line keeps. */
    private static final int BEFORE = 60;

    private final boolean colour;

    TextForm(boolean colour) {
        this.colour = colour;
    }

    @Override
    public void print(Report report, FileLines files, Appendable out) throws IOException {
        Drawing drawing = new Drawing(files);
        StringBuilder drawn = new StringBuilder();
        for (Diagnostic finding : report.findings()) {
            print(finding, drawing, drawn);
            out.append(drawn);
            drawn.setLength(0);
            drawn.append('\n');
        }
    }

    /** The cells of the line that was drawn last: many findings of one long line take its measure once. */
    private static final class Drawing {
        private final FileLines files;
        private String file = "";
        private int line;
        private Optional<Cells> cells = Optional.empty();

        Drawing(FileLines files) {
            this.files = files;
        }

        Optional<Cells> cells(Region region) {
            if (region.line() != line || !region.file().equals(file)) {
                file = region.file();
                line = region.line();
                cells = files.line(file, line).map(Cells::of);
            }
            return cells;
        }
    }

    private void print(Diagnostic finding, Drawing drawing, StringBuilder out) {
        Region caret = finding.caret();
        String number = Integer.toString(caret.line());
        String gutter = " ".repeat(number.length());
        String tint = finding.isError() ? "1;31" : "1;33";
        out.append(tinted(finding.severity().word() + "[" + Visible.line(finding.code()) + "]", tint))
                .append(tinted(": " + Visible.line(finding.message()), "1"))
                .append('\n');
        out.append(gutter)
                .append(tinted("┌─", "36"))
                .append(' ')
                .append(place(finding.region()))
                .append('\n');
        Optional<Cells> cells = isWhole(caret) ? Optional.empty() : drawing.cells(caret);
        if (cells.isPresent()) {
            draw(finding, cells.get(), number, tint, out);
        } else if (!finding.label().isEmpty()) {
            note(gutter, "here", Visible.line(finding.label()), out);
        }
        if (finding.target().isPresent()) {
            note(gutter, "target", Visible.line(finding.target().get()), out);
        }
        for (Related related : finding.related()) {
            String text = related.text().isEmpty() ? "" : "  “" + Visible.line(related.text()) + "”";
            note(gutter, Visible.line(related.label()), place(related.region()) + text, out);
        }
        if (!finding.help().isEmpty()) {
            note(gutter, "help", Visible.line(finding.help()), out);
        }
    }

    private void draw(Diagnostic finding, Cells cells, String number, String tint, StringBuilder out) {
        Region caret = finding.caret();
        boolean manyLines = caret.endLine() > caret.line();
        int from = cells.cell(caret.column());
        int to = manyLines ? cells.width() : cells.cell(caret.endColumn());
        int left = 0;
        int right = cells.width();
        if (cells.width() > WIDEST) {
            left = from <= BEFORE ? 0 : cells.start(Math.min(from - BEFORE, Math.max(0, cells.width() - WIDEST)));
            right = Math.min(cells.width(), left + WIDEST);
        }
        String before = left > 0 ? "…" : "";
        String after = right < cells.width() ? "…" : "";
        String text = (before + cells.text(left, right) + after).stripTrailing();
        out.append(tinted(number + " │", "36"))
                .append(text.isEmpty() ? "" : " " + text)
                .append('\n');
        int carets = Math.max(1, Math.min(to, right) - from);
        String more = manyLines || to > right ? "…" : "";
        String label = finding.label().isEmpty() ? "" : " " + Visible.line(finding.label());
        out.append(" ".repeat(number.length()))
                .append(tinted(" │", "36"))
                .append(" ".repeat(1 + before.length() + from - left))
                .append(tinted("^".repeat(carets) + more + label, tint))
                .append('\n');
    }

    private void note(String gutter, String name, String words, StringBuilder out) {
        out.append(gutter).append(' ').append(tinted("=", "36")).append(' ');
        out.append(tinted(name + ":", "1")).append(' ').append(words).append('\n');
    }

    private static boolean isWhole(Region region) {
        return region.line() == 1 && region.column() == 1 && region.endLine() == 1 && region.endColumn() == 1;
    }

    private static String place(Region region) {
        return Visible.line(region.file()) + ":" + region.line() + ":" + region.column();
    }

    private String tinted(String words, String tint) {
        return colour ? "\u001b[" + tint + "m" + words + "\u001b[0m" : words;
    }
}
