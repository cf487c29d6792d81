package org.peacechronology.diagnostic;

import java.util.Arrays;

/**
 * A line of a file as a terminal shows it, and the cells that its characters take.
 *
 * <p>Wide characters take two cells, combining marks and joiners none, a tab runs to the next multiple of four, and what
 * may not reach a terminal takes as many cells as its written-out form. Columns count code points from 1, cells from 0.
 */
final class Cells {

    private static final int TAB = 4;

    /**
     * First and last of each range that Unicode 15 calls wide or full-width (UAX 11), unassigned ideographs included;
     * ascending.
     */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be,
        0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa,
        0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
        0x2e80, 0x303e, 0x3041, 0x3247, 0x3250, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff,
        0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x16fff, 0x17000, 0x18cff, 0x18d00,
        0x18dff, 0x1aff0, 0x1afff, 0x1b000, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191,
        0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf,
        0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff,
        0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb,
        0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb,
        0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947,
        0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
    };

    private final String[] shown;
    private final int[] starts;

    private Cells(String[] shown, int[] starts) {
        this.shown = shown;
        this.starts = starts;
    }

    static Cells of(String line) {
        int[] characters = line.codePoints().toArray();
        String[] shown = new String[characters.length];
        int[] starts = new int[characters.length + 1];
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            int previous = i == 0 ? ' ' : characters[i - 1];
            int next = i + 1 == characters.length ? ' ' : characters[i + 1];
            shown[i] = c == '\t' ? " ".repeat(TAB - starts[i] % TAB) : Visible.character(c, previous, next);
            starts[i + 1] = starts[i] + width(shown[i]);
        }
        return new Cells(shown, starts);
    }

    /** The cell at which the character of a column begins; that after the last character for all beyond it. */
    int cell(int column) {
        return starts[Math.max(0, Math.min(column - 1, shown.length))];
    }

    /** How many cells the whole line takes. */
    int width() {
        return starts[shown.length];
    }

    /** What is shown of the characters that lie wholly in the cells {@code [from, to)}. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = first(from); i < shown.length && starts[i + 1] <= to; i++) {
            text.append(shown[i]);
        }
        return text.toString();
    }

    /** The cell at which the first character begins that begins at {@code cell} or after it. */
    int start(int cell) {
        return starts[first(cell)];
    }

    private int first(int cell) {
        int i = Arrays.binarySearch(starts, cell);
        i = i < 0 ? -i - 1 : i;
        // A mark without width belongs to the letter before it; the first of several equal starts is that letter's end.
        while (i > 0 && starts[i - 1] == cell) {
            i--;
        }
        while (cell > 0 && i < shown.length && starts[i + 1] == starts[i]) {
            i++;
        }
        return Math.min(i, shown.length);
    }

    private static int width(String shown) {
        int width = 0;
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            width += width(shown.codePointAt(i));
        }
        return width;
    }

    /** How many cells a character takes that may be shown. */
    static int width(int c) {
        if (c <= '~') {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || c >= 0x1160 && c <= 0x11ff) {
            return 0;
        }
        int at = Arrays.binarySearch(WIDE, c);
        // Between two bounds of one range the place to insert is odd; on a bound the character is in the range.
        return at >= 0 || (-at - 1) % 2 == 1 ? 2 : 1;
    }
}
