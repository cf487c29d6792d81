package org.peacechronology.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;

/** Bytes to text: strict UTF-8, and in content files no character that a reader could not see. */
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What bytes that are no character come out as; a text may hold it, too. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String TAKE_AWAY = "take it away; it cannot be seen and has no meaning in a text";

    private TextFile() {}

    /** The text, or nothing where the bytes are not UTF-8 and a finding was added. A byte order mark is dropped. */
    static Optional<String> decode(String name, byte[] bytes, List<Diagnostic> findings) {
        if (isUtf16(bytes)) {
            findings.add(Fault.NOT_UTF_8
                    .at(Region.line(name, 1, 1, 1), "this file is not UTF-8: every second byte is zero")
                    .help("save the file as UTF-8" + guess(bytes)));
            return Optional.empty();
        }
        String whole = new String(bytes, StandardCharsets.UTF_8);
        if (whole.indexOf(REPLACEMENT) < 0) {
            return Optional.of(withoutMark(whole));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Lines lines = new Lines(text);
            int line = lines.line(text.length());
            int column = lines.column(text.length());
            findings.add(Fault.NOT_UTF_8
                    .at(
                            Region.line(name, line, column, column),
                            String.format(
                                    Locale.ROOT,
                                    "this file is not UTF-8: the byte %02X here is part of no character",
                                    bytes[in.position()]))
                    .help("save the file as UTF-8" + guess(bytes)));
            return Optional.empty();
        }
        return Optional.of(withoutMark(text));
    }

    /** Whether a source text has no more than so many lines; if it has, that is a finding where the first one beyond begins. */
    static boolean hasLines(int most, String name, String text, List<Diagnostic> findings) {
        int left = most;
        int at = 0;
        while (at < text.length() && left > 0) {
            boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            left -= SourceText.isLineBreak(text.charAt(at)) ? 1 : 0;
            at += pair ? 2 : 1;
        }
        if (at == text.length()) {
            return true;
        }
        Lines lines = new Lines(text);
        int column = lines.column(at);
        findings.add(Fault.FILE_TOO_LARGE
                .at(
                        Region.line(name, lines.line(at), column, column),
                        String.format(Locale.ROOT, "this file has more than %,d lines", most))
                .help("divide it, or raise limits: {seed-lines: …} in chronology.yaml"));
        return false;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Whether every second one of the first bytes is zero, as in Latin letters of two bytes each. */
    private static boolean isUtf16(byte[] bytes) {
        int most = Math.min(bytes.length, 64) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < most; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        return most >= 4 && Math.max(even, odd) * 4 > most && Math.min(even, odd) * 4 < most;
    }

    private static String guess(byte[] bytes) {
        boolean utf16 = bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
        return utf16 || isUtf16(bytes)
                ? "; it looks like UTF-16"
                : "; most editors offer it when saving under another name";
    }

    /** Adds a finding for each line that is too long, is indented with a tab, or holds a control character. */
    static void inspect(ContentFile file, int lineChars, List<Diagnostic> findings) {
        int before = findings.size();
        Lines lines = file.lines();
        for (int line = 1; line <= lines.count() && findings.size() < before + 20; line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            if (end - start > lineChars) {
                findings.add(Fault.LINE_TOO_LONG
                        .at(
                                file.region(start + lineChars, end, ""),
                                "this line has " + (end - start) + " characters, and " + lineChars + " are the most")
                        .label("too much")
                        .help("break the text over several lines below its key, after >- or |"));
                continue;
            }
            inspectLine(file, start, end, findings);
        }
    }

    private static void inspectLine(ContentFile file, int start, int end, List<Diagnostic> findings) {
        String text = file.text();
        int words = start;
        while (words < end && Character.isWhitespace(text.charAt(words))) {
            words++;
        }
        boolean indentation = words < end;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c <= '~') {
                indentation = false;
                continue;
            }
            indentation &= c == ' ' || c == '\t';
            if (c == '\t' && indentation) {
                findings.add(Fault.TAB_INDENTATION
                        .at(file.region(i, i + 1, ""), "this line is indented with a tab")
                        .help("indent with spaces, two a level"));
                return;
            } else if (Character.isISOControl(c) && c != '\t' || isNone(c)) {
                findings.add(control(file.region(i, i + 1, ""), c));
                return;
            }
        }
    }

    /** Adds a finding for the first control character or half of a character that an escape put into a text. */
    static void inspect(Scalar scalar, List<Diagnostic> findings) {
        String text = scalar.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                continue;
            }
            boolean half = Character.isSurrogate(c) && Character.charCount(text.codePointAt(i)) == 1;
            if (half || Character.isISOControl(c) && c != '\n' && c != '\t' || isNone(c)) {
                findings.add(control(scalar.region(i, i + 1), c));
                return;
            }
            i += half || !Character.isHighSurrogate(c) ? 0 : 1;
        }
    }

    /**
     * Adds a finding for the first character that turns the direction of what follows: a text that holds one may look like
     * another. Marks of direction, and the joiners that Persian needs, turn nothing but themselves.
     */
    static void inspectDirection(Scalar scalar, List<Diagnostic> findings) {
        String text = scalar.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
                findings.add(Fault.CONTROL_CHARACTER
                        .at(
                                scalar.region(i, i + 1),
                                String.format(
                                        Locale.ROOT,
                                        "a character that turns the direction of the text stands here (U+%04X)",
                                        (int) c))
                        .help("take it away; the page sets the direction of a name by its language"));
                return;
            }
        }
    }

    private static Diagnostic control(Region place, char c) {
        String what =
                Character.isSurrogate(c) ? "half a character" : isNone(c) ? "no character" : "a control character";
        return Fault.CONTROL_CHARACTER
                .at(place, String.format(Locale.ROOT, "%s stands here (U+%04X)", what, (int) c))
                .help(TAKE_AWAY);
    }

    /** Unicode promises that these two will never be characters; no parser of XML takes them. */
    private static boolean isNone(char c) {
        return c >= '\uFFFE';
    }
}
