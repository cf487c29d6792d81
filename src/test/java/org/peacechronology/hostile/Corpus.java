package org.peacechronology.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hostile cases, class by class: {@code src/test/resources/hostile/CLASS.txt}, a line each, its four columns parted by
 * {@code ¦}: name, place, payload, what is expected.
 *
 * <p>A place is a field of the small chronology in {@code base.txt} ({@code event.title}), put there between quotation
 * marks; or {@code = content/people/x.yaml}, a whole file. In payloads {@code \n}, {@code \t}, {@code \\}, {@code é},
 * {@code \xNN} (a byte) and {@code ⟦500×abc⟧} (repeated) are written out.
 */
final class Corpus {

    static final List<String> CLASSES =
            List.of("yaml", "encoding", "names", "markdown", "breakout", "value", "quotation");

    /**
     * A case.
     *
     * @param expected {@code code line:column}, or {@code shown}, or {@code shown: words} that stand in a page
     */
    record Case(String sort, String name, String place, byte[] payload, String expected) {
        @Override
        public String toString() {
            return sort + ": " + name + " in " + place;
        }

        /** The file that the payload is laid in. */
        String file() {
            return place.startsWith("= ")
                    ? place.substring(2)
                    : BASE.entrySet().stream()
                            .filter(each -> each.getValue().contains("«" + place + ":"))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("no place " + place))
                            .getKey();
        }

        String text() {
            return new String(payload, UTF_8);
        }
    }

    private static final Pattern SLOT = Pattern.compile("«([a-z.0-9-]+):([^»]*)»");
    private static final Pattern REPEATED = Pattern.compile("⟦(\\d+)×(.*?)⟧", Pattern.DOTALL);
    private static final Map<String, String> BASE = base();

    private Corpus() {}

    static List<Case> all() {
        return CLASSES.stream().flatMap(sort -> of(sort).stream()).toList();
    }

    static List<Case> of(String sort) {
        List<Case> cases = new ArrayList<>();
        for (String line : resource(sort + ".txt").lines().toList()) {
            if (line.isBlank() || line.startsWith("//")) {
                continue;
            }
            String[] cells = line.split("¦", -1);
            if (cells.length != 4) {
                throw new IllegalStateException(sort + ".txt: " + line);
            }
            cases.add(new Case(sort, cells[0].strip(), cells[1].strip(), bytes(cells[2].strip()), cells[3].strip()));
        }
        return cases;
    }

    /** Lays the small chronology, with the payload in its place. */
    static void lay(Path root, Case hostile) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        BASE.forEach((file, template) -> texts.put(file, filled(file, template, hostile)));
        String seed = texts.get("seeds/article.txt");
        texts.computeIfPresent(
                "content/sources/article.yaml", (name, text) -> text.replace("«sha256»", sha256(seed.getBytes(UTF_8))));
        for (Map.Entry<String, String> file : texts.entrySet()) {
            write(root, file.getKey(), file.getValue().getBytes(UTF_8));
        }
        if (hostile.place().startsWith("= ")) {
            write(root, hostile.file(), hostile.payload());
        }
    }

    private static void write(Path root, String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String filled(String file, String template, Case hostile) {
        return SLOT.matcher(template).replaceAll(slot -> {
            boolean here = slot.group(1).equals(hostile.place());
            String text = here ? hostile.text() : slot.group(2);
            boolean plain = file.endsWith(".txt") || slot.group(1).equals("page.body");
            return Matcher.quoteReplacement(plain ? text : quoted(text));
        });
    }

    /** As YAML between double quotation marks; whatever is no letter is escaped, so that the reader meets it in the text. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    private static byte[] bytes(String cell) {
        Matcher repeated = REPEATED.matcher(cell);
        String text = repeated.replaceAll(
                each -> Matcher.quoteReplacement(each.group(2).repeat(Integer.parseInt(each.group(1)))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c != '\\') {
                int point = text.codePointAt(i);
                out.writeBytes(Character.toString(point).getBytes(UTF_8));
                i += Character.charCount(point) - 1;
                continue;
            }
            i++;
            switch (next) {
                case 'n' -> out.write('\n');
                case 'r' -> out.write('\r');
                case 't' -> out.write('\t');
                case 's' -> out.write(' ');
                case 'x' -> {
                    out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                case 'u' -> {
                    out.writeBytes(Character.toString(Integer.parseInt(text.substring(i + 1, i + 5), 16))
                            .getBytes(UTF_8));
                    i += 4;
                }
                default -> out.write(next);
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> base() {
        Map<String, String> files = new TreeMap<>();
        for (String part : resource("base.txt").split("(?m)^=== ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                files.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return files;
    }

    private static String resource(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream("/hostile/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no hostile/" + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
