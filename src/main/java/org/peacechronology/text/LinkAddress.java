package org.peacechronology.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Judges the addresses of links: http, https, mailto and relative ones are allowed.
 *
 * <p>A browser decodes more than the eye does, and drops line breaks and control characters inside an address. So an
 * address is allowed only if it stays harmless however often its percent signs and entities are decoded.
 */
final class LinkAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** How an address goes on behind its scheme if it names a host. */
    private static final Pattern HOST = Pattern.compile("//[^/?#].*");

    /** How often an address is decoded before it is refused as a riddle. */
    private static final int DECODINGS = 5;

    private LinkAddress() {}

    /**
     * What is wrong with an address, as the end of a sentence about it; nothing if it may be used.
     *
     * @param address as Markdown gives it, its own escapes and entities decoded
     * @param unescape decodes HTML entities
     */
    static Optional<String> fault(String address, UnaryOperator<String> unescape) {
        String form = bare(address);
        if (form.isEmpty()) {
            return Optional.of("is empty");
        } else if (hidesItsScheme(address)) {
            return Optional.of("holds a character that cannot be seen");
        }
        for (int i = 0; i < DECODINGS; i++) {
            Optional<String> fault = faultOfForm(form);
            if (fault.isPresent()) {
                return fault;
            }
            String decoded = bare(unescape.apply(percentDecoded(form)));
            if (decoded.equals(form)) {
                return faultOfForm(encoded(address)); // As it would stand in the page.
            }
            form = decoded;
        }
        return Optional.of("is encoded over and over");
    }

    /** Whether an invisible character stands before or in the scheme: written out in percent signs it would undo it. */
    private static boolean hidesItsScheme(String address) {
        return scheme(bare(address)).isPresent()
                && address.substring(0, address.indexOf(':')).codePoints().anyMatch(c -> c >= 0x80 && !isPlain(c));
    }

    private static Optional<String> faultOfForm(String form) {
        Optional<String> scheme = scheme(form);
        if (scheme.isPresent() && !SCHEMES.contains(scheme.get())) {
            return Optional.of("has the scheme “" + scheme.get() + ":”");
        }
        String rest = form.replace('\\', '/');
        if (scheme.isEmpty()) {
            return rest.startsWith("//") ? Optional.of("names a host but no scheme") : faultInside(path(rest));
        }
        boolean web = !scheme.get().equals("mailto");
        return web && !HOST.matcher(rest.substring(scheme.get().length() + 1)).matches()
                ? Optional.of("has no host")
                : Optional.empty();
    }

    /**
     * What is wrong with the path of a relative address once what it begins with is left out, as the slash is on a page
     * beside the first one, and a folder on a page of that folder: {@code /javascript:x}, {@code pages///host}.
     */
    private static Optional<String> faultInside(String path) {
        int colon = path.lastIndexOf(':');
        if (colon >= 0) {
            return Optional.of(
                    "has the scheme “" + path.substring(path.lastIndexOf('/', colon) + 1, colon) + ":” behind a slash");
        }
        return path.contains("//") ? Optional.of("has two slashes side by side") : Optional.empty();
    }

    private static String path(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return address.substring(0, end);
    }

    /** The scheme in lower case; nothing for a relative address. */
    static Optional<String> scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return Optional.of(address.substring(0, i).toLowerCase(Locale.ROOT));
            } else if (c == '/' || c == '?' || c == '#' || c == '\\') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The address with what may not stand in one percent-encoded: white space, quotes, invisible characters. */
    static String encoded(String address) {
        StringBuilder out = new StringBuilder(address.length());
        address.codePoints().forEach(c -> {
            if (isPlain(c)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
                }
            }
        });
        return out.toString();
    }

    private static boolean isPlain(int c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Without white space, control and invisible characters, which browsers drop or trim. */
    private static String bare(String address) {
        StringBuilder out = new StringBuilder(address.length());
        address.codePoints()
                .filter(c -> c < 0x80 ? c > ' ' && c != 0x7f : isPlain(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String percentDecoded(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            int high = c == '%' && i + 2 < address.length() ? Character.digit(address.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(address.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                // Only ASCII matters to a scheme; other bytes may come out as they like.
                out.append((char) (high * 16 + low));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
