package org.peacechronology.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peacechronology.site.SiteFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of the files that the site owns, as {@code manifest.json} holds it.
 *
 * <pre>{@code
 * {
 *   "generator": "chronology",
 *   "version": 1,
 *   "files": {
 *     "about.html": {"bytes": 4711, "sha256": "9f86d081…"},
 *     "events/2018-07-23-wells-doha.html": {"bytes": 12345, "sha256": "60303ae2…"}
 *   }
 * }
 * }</pre>
 *
 * <p>UTF-8, a line a file, in the order of their addresses, a line feed at the end: the same site gives the same
 * bytes. It does not list itself. {@code version} is that of this format.
 *
 * @param files what each file holds, by address
 */
record Manifest(SortedMap<String, Content> files) {

    static final String FILE = "manifest.json";

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What a file holds.
     *
     * @param bytes how many
     * @param sha256 of them, in lower-case hexadecimal digits
     */
    record Content(long bytes, String sha256) {}

    static final Manifest EMPTY = new Manifest(new TreeMap<>());

    static Manifest of(Collection<SiteFile> files) {
        return new Manifest(files.stream()
                .collect(Collectors.toMap(
                        SiteFile::path, file -> Sums.of(file).content(), (one, other) -> one, TreeMap::new)));
    }

    /** Empty when this is not such a list, or when it names a file that no site could own. */
    static Optional<Manifest> parse(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.isObject()
                    || root.path("version").asInt(0) != VERSION
                    || !root.path("files").isObject()) {
                return Optional.empty();
            }
            SortedMap<String, Content> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : root.path("files").properties()) {
                String path = entry.getKey();
                long bytes = entry.getValue().path("bytes").asLong(-1);
                String sha256 = entry.getValue().path("sha256").asString("");
                if (Addresses.fault(path).isPresent() || path.equals(FILE) || bytes < 0 || !Digest.isOne(sha256)) {
                    return Optional.empty();
                }
                files.put(path, new Content(bytes, sha256));
            }
            return Optional.of(new Manifest(files));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** As a file, written as it is made: of a large site it is megabytes long. */
    void writeTo(OutputStream out) throws IOException {
        // Addresses hold no quotation mark, backslash or control character, so nothing needs escaping.
        Writer json = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.append("{\n  \"generator\": \"chronology\",\n  \"version\": ").append(Integer.toString(VERSION));
        json.append(",\n  \"files\": {");
        String between = "\n";
        for (Map.Entry<String, Content> file : files.entrySet()) {
            json.append(between).append("    \"").append(file.getKey());
            json.append("\": {\"bytes\": ").append(Long.toString(file.getValue().bytes()));
            json.append(", \"sha256\": \"").append(file.getValue().sha256()).append("\"}");
            between = ",\n";
        }
        json.append(files.isEmpty() ? "}\n}\n" : "\n  }\n}\n");
        json.flush();
    }

    /** As a file of the site. */
    SiteFile file() {
        return SiteFile.written(FILE, this::writeTo);
    }
}
