package org.peacechronology.publish;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peacechronology.publish.PublishFailure.Kind;

/**
 * The rules for addresses that can be files on every system and cannot leave the site.
 *
 * <p>Reserved names are those of Microsoft's "Naming Files, Paths, and Namespaces"; the limit of 255 bytes a name is
 * that of common Unix file systems.
 */
final class Addresses {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 1_000;
    private static final String REFUSED_CHARACTERS = "\\:*?\"<>|";
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "conin$", "conout$", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
            "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    /** Why {@code path} cannot be the address of a file; empty when it can. */
    static Optional<String> fault(String path) {
        if (path.length() > LONGEST_PATH) {
            return Optional.of("it is too long");
        }
        for (String name : path.split("/", -1)) {
            Optional<String> fault = nameFault(name);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty, absolute, or has an empty part");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("it steps out of its folder with “" + name + "”");
        }
        boolean ascii = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7f || REFUSED_CHARACTERS.indexOf(c) >= 0) {
                return Optional.of("it has a character that not every system allows in a file name");
            }
            ascii &= c < 0x7f;
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("a name in it ends with a dot or a space");
        }
        if (!ascii
                && (!StandardCharsets.UTF_8.newEncoder().canEncode(name)
                        || !Normalizer.isNormalized(name, Normalizer.Form.NFC))) {
            return Optional.of("it is not composed Unicode text (NFC)");
        }
        if ((ascii ? name.length() : name.getBytes(StandardCharsets.UTF_8).length) > LONGEST_NAME) {
            return Optional.of("a name in it is longer than " + LONGEST_NAME + " bytes");
        }
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        if (RESERVED.contains(stem)) {
            return Optional.of("Windows keeps the name “" + stem + "” for a device");
        }
        return Optional.empty();
    }

    /** Refuses an address at which no file of a site can stand. */
    static void requireOne(String path) {
        fault(path).ifPresent(why -> {
            throw refused(path, why);
        });
        if (path.toLowerCase(Locale.ROOT).equals(Manifest.FILE)) {
            throw refused(path, "the list of published files has that name");
        }
    }

    /**
     * Takes in the address of one more file of a site. Many threads may bring some.
     *
     * @throws PublishFailure if no file of a site can stand there, or not beside the others on every system
     */
    synchronized void add(String path) {
        requireOne(path);
        String folded = folded(path);
        @Nullable String first = files.putIfAbsent(folded, path);
        if (first != null) {
            throw refused(
                    path,
                    first.equals(path)
                            ? "two pages have it"
                            : "“" + first + "” differs from it in capital letters alone");
        }
        // A name is a file or a folder, and a folder is always spelled alike.
        if (folders.containsKey(folded)) {
            throw refused(path, "it is a file as well as a folder");
        }
        for (String folder : Location.foldersAbove(path)) {
            String name = folded(folder);
            String before = folders.putIfAbsent(name, folder);
            if (before != null && !before.equals(folder)) {
                throw refused(path, "the folder “" + before + "” differs from its own in capital letters alone");
            }
            if (before == null && files.containsKey(name)) {
                throw refused(path, "“" + folder + "” is a file as well as a folder");
            }
        }
    }

    private static String folded(String path) {
        // Upper, then lower: closest to how file systems fold case ("ſ" with "s", final sigma with sigma).
        String folded = path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return folded.equals(path) ? path : folded; // There is one of each address in memory, not two.
    }

    private static PublishFailure refused(String path, String why) {
        return new PublishFailure(
                Kind.ADDRESS_REFUSED,
                "the address “"
                        + path.codePoints()
                                .limit(120)
                                .map(c -> c < ' ' || c == 0x7f ? '\uFFFD' : c)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        + "” cannot be published: " + why + ". Give its entry another ID.");
    }
}
