package org.peacechronology.links;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that remembers which addresses answered well, and when, so that the next run need not ask again.
 *
 * <p>Failures are not kept: they are asked anew. A file that is not of this form counts as empty.
 */
final class SuccessCache {

    private record Success(Instant checked, Optional<String> movedTo) {}

    private static final int LARGEST = 32 << 20;

    private final Path file;
    private final Instant now;
    private final Map<String, Success> successes = new TreeMap<>();

    private SuccessCache(Path file, Instant now) {
        this.file = file;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws IOException if the file could not be written later on */
    static SuccessCache open(Path file, Duration keep, Instant now) throws IOException {
        SuccessCache cache = new SuccessCache(file.toAbsolutePath(), now);
        Files.createDirectories(cache.folder());
        if (!Files.isWritable(cache.folder()) || Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("cannot write " + file);
        }
        if (Files.exists(file) && Files.size(file) <= LARGEST) {
            cache.read(Files.readAllBytes(file), now.minus(keep));
        }
        return cache;
    }

    private Path folder() {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }

    private void read(byte[] bytes, Instant oldest) {
        JsonNode root;
        try {
            root = new JsonMapper().readTree(bytes);
        } catch (JacksonException e) {
            return;
        }
        if (root.path("version").asInt(0) != 1) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : root.path("addresses").properties()) {
            try {
                Instant checked = Instant.parse(entry.getValue().path("checked").asString(""));
                String moved = entry.getValue().path("movedTo").asString("");
                if (!checked.isBefore(oldest) && !checked.isAfter(now)) {
                    successes.put(
                            entry.getKey(),
                            new Success(checked, moved.isEmpty() ? Optional.empty() : Optional.of(moved)));
                }
            } catch (DateTimeException e) {
                // An entry without a date is as good as none: the address is asked again.
                continue;
            }
        }
    }

    Optional<Answer.Alive> get(String address) {
        return Optional.ofNullable(successes.get(address)).map(s -> new Answer.Alive(s.movedTo));
    }

    void put(String address, Answer.Alive answer) {
        successes.put(address, new Success(now, answer.movedTo()));
    }

    /** Writes the file whole or not at all. */
    void save() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(PRETTY, out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeObjectPropertyStart("addresses");
            for (Map.Entry<String, Success> entry : successes.entrySet()) {
                json.writeObjectPropertyStart(entry.getKey());
                json.writeStringProperty("checked", entry.getValue().checked.toString());
                if (entry.getValue().movedTo.isPresent()) {
                    json.writeStringProperty("movedTo", entry.getValue().movedTo.get());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        Path draft = Files.createTempFile(folder(), "links-", ".tmp");
        try {
            Files.write(draft, out.toByteArray());
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static final ObjectWriteContext PRETTY = new ObjectWriteContext.Base() {
        @Override
        public DefaultPrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };
}
