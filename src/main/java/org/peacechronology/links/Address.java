package org.peacechronology.links;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address as a browser reads it: the WHATWG URL standard, as far as {@code http}, {@code https} and the telling
 * apart of all other schemes go.
 *
 * <p>{@code " HTTPS://Example.org:443/a/../b c#d"} is {@code https://example.org/b%20c#d}. Hosts with letters beyond
 * ASCII are kept as written, in lower case.
 *
 * @param scheme in lower case, without its colon
 * @param authority host and port, with the names in lower case and without a default port; empty in other schemes
 * @param path percent-encoded, starting with a slash; of other schemes all that follows the colon
 * @param query percent-encoded, with its question mark, or empty
 * @param fragment percent-encoded, without its number sign; absent where there is no number sign
 * @param climbs whether a {@code ..} asked for a folder above the root, which a browser passes over in silence
 */
record Address(String scheme, String authority, String path, String query, Optional<String> fragment, boolean climbs) {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> OTHER_SPECIAL = Set.of("ftp", "ws", "wss", "file");
    private static final String FRAGMENT_SET = " \"<>`";
    private static final String QUERY_SET = " \"#<>'";
    private static final String PATH_SET = " \"#<>?^`{}";
    private static final String FORBIDDEN_IN_HOST = " #/:<>?@[\\]^|%";

    /** The root of a site whose public address is not known: no written address leads to its empty host. */
    static final Address NOWHERE = new Address("https", "", "/", "", Optional.empty(), false);

    /** An address that needs no other to be understood; empty where there is none in the text. */
    static Optional<Address> parse(String written) {
        return read(written, null);
    }

    /** What {@code written} means on a page that stands at this address; empty where it is no address. */
    Optional<Address> resolve(String written) {
        return read(written, this);
    }

    boolean isWeb() {
        return WEB.contains(scheme);
    }

    /** The host without its port; an IPv6 address keeps its brackets. */
    String host() {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    Address withFragment(Optional<String> other) {
        return new Address(scheme, authority, path, query, other, climbs);
    }

    /** The address of another path on the same host. */
    Address withPath(String other) {
        return new Address(scheme, authority, other, "", Optional.empty(), false);
    }

    /** Whether both are served by the same host, by the same scheme and at the same port. */
    boolean sameOrigin(Address other) {
        return scheme.equals(other.scheme) && authority.equals(other.authority);
    }

    /** The names between the slashes, decoded; the last is empty in an address that ends with a slash. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        int start = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                segments.add(percentDecode(path.substring(start, i)));
                start = i + 1;
            }
        }
        return segments;
    }

    /** The address as it is sent and compared, without its fragment. */
    String withoutFragment() {
        return isWeb() ? scheme + "://" + authority + path + query : scheme + ":" + path + query;
    }

    @Override
    public String toString() {
        return withoutFragment() + fragment.map(f -> "#" + f).orElse("");
    }

    private static Optional<Address> read(String written, @Nullable Address base) {
        String text = clean(written);
        int colon = schemeEnd(text);
        if (colon > 0) {
            String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
            String rest = text.substring(colon + 1);
            if (!WEB.contains(scheme)) {
                return Optional.of(other(scheme, rest));
            }
            if (base == null || !base.scheme.equals(scheme) || startsWithTwoSlashes(rest)) {
                return authority(scheme, skipSlashes(rest));
            }
            return relative(rest, base);
        }
        return base == null || !base.isWeb() ? Optional.empty() : relative(text, base);
    }

    /** Without the white space around it and the tabs and line breaks within. */
    private static String clean(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && written.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && written.charAt(end - 1) <= ' ') {
            end--;
        }
        StringBuilder text = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = written.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static Address other(String scheme, String rest) {
        int hash = rest.indexOf('#');
        String path = hash < 0 ? rest : rest.substring(0, hash);
        Optional<String> fragment = hash < 0 ? Optional.empty() : Optional.of(rest.substring(hash + 1));
        return new Address(
                scheme, "", OTHER_SPECIAL.contains(scheme) ? path.replace('\\', '/') : path, "", fragment, false);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static boolean startsWithTwoSlashes(String text) {
        return text.length() > 1 && isSlash(text.charAt(0)) && isSlash(text.charAt(1));
    }

    private static String skipSlashes(String text) {
        int i = 0;
        while (i < text.length() && isSlash(text.charAt(i))) {
            i++;
        }
        return text.substring(i);
    }

    private static Optional<Address> relative(String text, Address base) {
        return startsWithTwoSlashes(text) ? authority(base.scheme, skipSlashes(text)) : Optional.of(along(text, base));
    }

    /** Path, query and fragment, or what there is of them, seen from a base. */
    private static Address along(String text, Address base) {
        int hash = text.indexOf('#');
        String front = hash < 0 ? text : text.substring(0, hash);
        Optional<String> fragment =
                hash < 0 ? Optional.empty() : Optional.of(percentEncode(text.substring(hash + 1), FRAGMENT_SET));
        if (front.isEmpty()) {
            return base.withFragment(fragment);
        }
        int mark = front.indexOf('?');
        String query = mark < 0 ? "" : percentEncode(front.substring(mark), QUERY_SET);
        String way = mark < 0 ? front : front.substring(0, mark);
        if (way.isEmpty()) {
            return new Address(base.scheme, base.authority, base.path, query, fragment, base.climbs);
        }
        String from = isSlash(way.charAt(0)) ? "/" : base.path.substring(0, base.path.lastIndexOf('/') + 1);
        return walk(base.scheme, base.authority, from, way, query, fragment);
    }

    private static Optional<Address> authority(String scheme, String text) {
        int end = 0;
        while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(0, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        String host = authority;
        String port = "";
        int colon = authority.lastIndexOf(':');
        if (colon > authority.lastIndexOf(']')) {
            host = authority.substring(0, colon);
            port = authority.substring(colon + 1);
        }
        Optional<String> known = host(host);
        if (known.isEmpty() || !isPort(port)) {
            return Optional.empty();
        }
        String number = port.isEmpty() ? "" : Integer.toString(Integer.parseInt(port));
        boolean usual = number.isEmpty() || number.equals(scheme.equals("http") ? "80" : "443");
        Address root =
                new Address(scheme, usual ? known.get() : known.get() + ":" + number, "/", "", Optional.empty(), false);
        String rest = text.substring(end);
        return Optional.of(rest.isEmpty() ? root : along(rest, root));
    }

    private static boolean isPort(String port) {
        if (port.length() > 9) {
            return false;
        }
        for (int i = 0; i < port.length(); i++) {
            if (port.charAt(i) < '0' || port.charAt(i) > '9') {
                return false;
            }
        }
        return port.isEmpty() || Integer.parseInt(port) <= 65535;
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            boolean whole = written.endsWith("]") && written.indexOf(':') > 0;
            for (int i = 1; i < written.length() - 1; i++) {
                whole &= Character.digit(written.charAt(i), 16) >= 0 || ":.".indexOf(written.charAt(i)) >= 0;
            }
            return whole ? Optional.of(written.toLowerCase(Locale.ROOT)) : Optional.empty();
        }
        String host = percentDecode(written).toLowerCase(Locale.ROOT);
        if (host.isEmpty() || host.length() > 1000) {
            return Optional.empty();
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c <= ' ' || c == 0x7f || FORBIDDEN_IN_HOST.indexOf(c) >= 0) {
                return Optional.empty();
            }
        }
        return InternetNumber.isNumber(host) ? InternetNumber.read(host) : Optional.of(host);
    }

    /** Goes from a folder along a path, one name at a time. */
    private static Address walk(
            String scheme, String authority, String from, String way, String query, Optional<String> fragment) {
        StringBuilder path = new StringBuilder(from);
        boolean climbs = false;
        int start = isSlash(way.charAt(0)) ? 1 : 0;
        for (int i = start; i <= way.length(); i++) {
            boolean last = i == way.length();
            if (!last && !isSlash(way.charAt(i))) {
                continue;
            }
            String name = way.substring(start, i);
            start = i + 1;
            int dots = dots(name);
            if (dots == 2) {
                climbs |= path.length() == 1;
                path.setLength(Math.max(1, path.lastIndexOf("/", path.length() - 2) + 1));
            } else if (dots == 0) {
                path.append(percentEncode(name, PATH_SET)).append(last ? "" : "/");
            }
        }
        return new Address(scheme, authority, path.toString(), query, fragment, climbs);
    }

    /** 1 for this folder, 2 for the one above, 0 for a name; a dot may be written {@code %2e}. */
    private static int dots(String name) {
        if (name.isEmpty() || name.length() > 6) {
            return 0;
        }
        return switch (name.toLowerCase(Locale.ROOT).replace("%2e", ".")) {
            case "." -> 1;
            case ".." -> 2;
            default -> 0;
        };
    }

    private static String percentEncode(String text, String set) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = !encoded(text.charAt(i), set);
        }
        if (plain) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (encoded((char) (b & 0xff), set)) {
                out.append('%').append(hex(b >> 4)).append(hex(b));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }

    private static boolean encoded(char c, String set) {
        return c < ' ' || c > '~' || set.indexOf(c) >= 0;
    }

    private static char hex(int half) {
        return Character.toUpperCase(Character.forDigit(half & 15, 16));
    }

    /** What the {@code %41} of a text stand for, read as UTF-8; bytes that are not become U+FFFD. */
    static String percentDecode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit((char) in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit((char) in[i + 2], 16);
            if (low < 0) {
                out[length++] = in[i];
            } else {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            }
        }
        return decode(out, length);
    }

    private static String decode(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
