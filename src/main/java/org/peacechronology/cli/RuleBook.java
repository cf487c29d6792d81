package org.peacechronology.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of {@code docs/rules} as they lie in the jar, and their index: {@code README.md}, whose headings are the topics
 * and whose lines are {@code * [code](code.md): sentence}.
 */
final class RuleBook {

    private static final String FOLDER = "/rules/";
    private static final String TOPIC = "### ";
    private static final String ENTRY = "* [";

    private final Map<String, Map<String, String>> topics = new LinkedHashMap<>();

    RuleBook() throws IOException {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String line : read("README.md").lines().toList()) {
            if (line.startsWith(TOPIC)) {
                sentences = new LinkedHashMap<>();
                topics.put(line.substring(TOPIC.length()), sentences);
            } else if (line.startsWith(ENTRY)) {
                int end = line.indexOf(']');
                sentences.put(line.substring(ENTRY.length(), end), line.substring(line.indexOf(": ", end) + 2));
            }
        }
    }

    /** By topic: what each code means, in one sentence. */
    Map<String, Map<String, String>> topics() {
        return Collections.unmodifiableMap(topics);
    }

    List<String> codes() {
        List<String> codes = new ArrayList<>();
        topics.values().forEach(sentences -> codes.addAll(sentences.keySet()));
        return codes;
    }

    /** The page of a code, in Markdown; nothing where there is no such code. */
    Optional<String> page(String code) throws IOException {
        return codes().contains(code) ? Optional.of(read(code + ".md")) : Optional.empty();
    }

    private static String read(String name) throws IOException {
        try (InputStream in = RuleBook.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("the program was built without " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
