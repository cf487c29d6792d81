package org.peacechronology.publish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a publication is about to do, in order, written down before the first change to the site.
 *
 * <pre>{@code
 * chronology-journal 1
 * folder events
 * put 0 new 9f86d081… events/2018-07-23-wells-doha.html
 * put 1 over 60303ae2… index.html
 * remove 2 fd61a03a… events/2018-07-wells.html
 * end 5feceb66…
 * }</pre>
 *
 * <p>Where there was no site, one line {@code site 9f86d081…} stands for all files; it holds the SHA-256 of their manifest.
 * The last line holds the SHA-256 of all lines before it: a journal that was cut or altered is not followed.
 */
record Journal(List<Step> steps) {

    private static final String TITLE = "chronology-journal 1";

    Journal {
        steps = List.copyOf(steps);
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder(TITLE).append('\n');
        for (Step step : steps) {
            lines.append(line(step)).append('\n');
        }
        String sha256 = Digest.of(utf8(lines.toString()));
        return utf8(lines.append("end ").append(sha256).append('\n').toString());
    }

    private static String line(Step step) {
        if (step instanceof Step.Put put) {
            return "put " + put.number() + (put.over() ? " over " : " new ") + put.sha256() + " " + put.path();
        }
        if (step instanceof Step.Remove remove) {
            return "remove " + remove.number() + " " + remove.sha256() + " " + remove.path();
        }
        if (step instanceof Step.PutSite site) {
            return "site " + site.manifest();
        }
        return "folder " + step.path();
    }

    /** Empty when the journal was cut or altered, or tells of something outside the site. */
    static Optional<Journal> parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
        int end = text.lastIndexOf("end ");
        if (end < 0
                || !text.startsWith(TITLE + "\n")
                || !text.substring(end).equals("end " + Digest.of(utf8(text.substring(0, end))) + "\n")) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (String line : text.substring(TITLE.length() + 1, end).split("\n")) {
            Optional<Step> step = line.isEmpty() ? Optional.empty() : step(line);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(new Journal(steps));
    }

    private static Optional<Step> step(String line) {
        try {
            if (line.startsWith("folder ")) {
                String path = line.substring("folder ".length());
                return path.isEmpty() || safe(path) ? Optional.of(new Step.MakeFolder(path)) : Optional.empty();
            }
            if (line.startsWith("site ")) {
                String manifest = line.substring("site ".length());
                return Digest.isOne(manifest) ? Optional.of(new Step.PutSite(manifest)) : Optional.empty();
            }
            if (line.startsWith("put ")) {
                String[] words = line.split(" ", 5);
                boolean over = words[2].equals("over");
                return (over || words[2].equals("new")) && Digest.isOne(words[3]) && safe(words[4])
                        ? Optional.of(new Step.Put(Integer.parseUnsignedInt(words[1]), over, words[3], words[4]))
                        : Optional.empty();
            }
            String[] words = line.split(" ", 4);
            return words[0].equals("remove") && Digest.isOne(words[2]) && safe(words[3])
                    ? Optional.of(new Step.Remove(Integer.parseUnsignedInt(words[1]), words[2], words[3]))
                    : Optional.empty();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notAStep) {
            return Optional.empty();
        }
    }

    private static boolean safe(String path) {
        return Addresses.fault(path).isEmpty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
