package org.peacechronology.read;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.model.Publication;

/**
 * How large content may be; checked before a file is parsed, and before its values are. {@code limits} in
 * {@code chronology.yaml} changes each by the name given here.
 *
 * @param fileBytes {@code file-bytes}: of one content file
 * @param lineLength {@code line-length}: of one line of a content file, in UTF-16 code units
 * @param depth {@code depth}: of mappings and lists within one another
 * @param textLength {@code text-length}: of one text, in UTF-16 code units; Markdown and quotations have bounds of their own
 * @param items {@code items}: of one list, or of one mapping whose keys the editor chooses
 * @param files {@code files}: below {@code content/}, and below {@code seeds/}; as many folders
 * @param bytes {@code bytes}: of all files below {@code content/} together, and of all below {@code seeds/}
 * @param seedBytes {@code seed-bytes}: of one source text
 * @param seedLines {@code seed-lines}: of one source text
 */
public record Limits(
        int fileBytes,
        int lineLength,
        int depth,
        int textLength,
        int items,
        int files,
        int bytes,
        int seedBytes,
        int seedLines) {

    static final List<String> NAMES = List.of(
            "file-bytes", "line-length", "depth", "text-length", "items", "files", "bytes", "seed-bytes", "seed-lines");

    public static final Limits DEFAULT =
            new Limits(1 << 20, 64 << 10, 20, 2_000, 5_000, 1 << 16, 256 << 20, 6 << 20, 50_000);

    /**
     * What each can be raised to. Whoever sends a change of the content may change the limits with it: these bounds keep
     * the program within its memory all the same.
     */
    private static final Limits HIGHEST =
            new Limits(8 << 20, 1 << 20, 100, 200_000, 100_000, 1_000_000, Integer.MAX_VALUE, 64 << 20, 1_000_000);

    /** The limits with what the publication says of them; an unknown name or a number out of bounds is a finding. */
    Limits changedBy(Publication publication, List<Diagnostic> findings) {
        List<Integer> values = new ArrayList<>(values());
        publication.limits().forEach((name, value) -> {
            int at = NAMES.indexOf(name.text());
            int most = at < 0 ? 0 : HIGHEST.values().get(at);
            if (at < 0) {
                findings.add(Fault.UNKNOWN_KEY
                        .at(name.region(), "there is no limit “" + name + "”")
                        .label("unknown")
                        .help(Suggestions.nearest(name.text(), NAMES)
                                .map(near -> "did you mean “" + near + "”?")
                                .orElse("known here: " + String.join(", ", NAMES))));
            } else if (value.value() < 1 || value.value() > most) {
                findings.add(Fault.WRONG_TYPE
                        .at(value.region(), "the limit “" + name + "” must be a number from 1 to " + most)
                        .help("write a whole number in these bounds, or take the line away"));
            } else {
                values.set(at, value.value());
            }
        });
        return of(values);
    }

    private List<Integer> values() {
        return List.of(fileBytes, lineLength, depth, textLength, items, files, bytes, seedBytes, seedLines);
    }

    private static Limits of(List<Integer> values) {
        return new Limits(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                values.get(7),
                values.get(8));
    }
}
