package org.peacechronology.links;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Turns the bytes of a file into text as a browser does that has no HTTP header to go by. */
final class Charsets {

    /** A declaration counts in the first bytes only. */
    private static final int DECLARED_WITHIN = 1024;

    private Charsets() {}

    /** By the byte order mark, then by what the file declares, else as UTF-8; what fits neither becomes U+FFFD. */
    static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return decode(bytes, 0, declared(bytes));
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        return charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        boolean same = bytes.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes[i] & 0xff) == mark[i];
        }
        return same;
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int from = 0;
        String word = "encoding=";
        if (!head.startsWith("<?xml")) {
            from = head.indexOf("<meta");
            word = "charset=";
        }
        int at = from < 0 ? -1 : head.indexOf(word, from);
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        int start = at + word.length();
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length() && "\"' ;/>?".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        return named(head.substring(start, end));
    }

    /** A file that was read thus far is not UTF-16, whatever it says; and Latin 1 is read as Windows reads it. */
    private static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                return StandardCharsets.UTF_8;
            }
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
