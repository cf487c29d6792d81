package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.model.Kind;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChronologyJsonTest {

    /** Coordinates keep the digits that the editor typed. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @TempDir
    Path root;

    @Test
    void this_chronology_read_again_from_its_json_is_the_same() throws Exception {
        Reading original = ContentReader.read(Path.of(""));
        String json = json(Linker.link(original.chronology()));

        unpack(MAPPER.readTree(json));
        Reading again = ContentReader.read(root);

        assertThat(again.findings()).isEmpty();
        assertThat(json(Linker.link(again.chronology()))).isEqualTo(json);
    }

    @Test
    void the_site_made_again_from_its_data_is_the_same_to_the_byte() throws Exception {
        Map<String, byte[]> site = OwnSite.files();
        unpack(MAPPER.readTree(Objects.requireNonNull(site.get(ChronologyJson.ADDRESS))));

        Map<String, byte[]> again = OwnSite.files(root);
        assertThat(again.keySet()).isEqualTo(site.keySet());
        again.forEach(
                (address, bytes) -> assertThat(bytes).as(address).isEqualTo(Objects.requireNonNull(site.get(address))));
    }

    @Test
    void what_was_withdrawn_is_withdrawn_again() throws Exception {
        TinyChronology tiny = TinyChronology.in(root.resolve("one")).event("one", "2018-07-23", "They met");
        tiny.file("content/events/two.yaml", """
                title: They did not meet
                withdrawn: {date: 2026-12-01, reason: "“No” source: [gone]"}
                formerly: [before-two]
                """);
        String json = json(tiny.linked());
        root = root.resolve("two");

        unpack(MAPPER.readTree(json));

        assertThat(json).contains("They did not meet");
        assertThat(json(Linker.link(ContentReader.read(root).chronology()))).isEqualTo(json);
    }

    @Test
    void hostile_words_read_again_are_the_same() throws Exception {
        TinyChronology tiny = TinyChronology.in(root.resolve("one"))
                .event("one", "2018-07-23", "]]> </script> =cmd| {{ x }} # no: comment, \"quoted\" \\ گفتگو 𝒜");
        String json = json(tiny.linked());
        root = root.resolve("two");

        unpack(MAPPER.readTree(json));

        assertThat(json(Linker.link(ContentReader.read(root).chronology()))).isEqualTo(json);
    }

    @Test
    void a_draft_is_left_out_unless_asked_for() throws Exception {
        TinyChronology tiny = TinyChronology.in(root).event("one", "2018-07-23", "They met");
        String draft = Files.readString(root.resolve("content/events/one.yaml")) + "draft: true\n";
        tiny.file("content/events/one.yaml", draft);

        assertThat(JsonMapper.shared().readTree(json(tiny.linked())).has("events"))
                .isFalse();
        assertThat(Annotations.of(tiny.published()).text()).doesNotContain("They met", "one.met");
        assertThat(Graph.of(tiny.published()).text()).doesNotContain("events/one");
    }

    @Test
    void what_was_computed_stands_apart() {
        JsonNode json = JsonMapper.shared()
                .readTree(json(TinyChronology.in(root)
                        .event("one", "2018-06", "They met")
                        .linked()));
        JsonNode event = json.path("computed").path("events").path("one");

        assertThat(json.path("events").get(0).has("computed")).isFalse();
        assertThat(event.path("earliest").asString()).isEqualTo("2018-06-01");
        assertThat(event.path("latest").asString()).isEqualTo("2018-06-30");
        assertThat(event.path("standing").asString()).isEqualTo("reported");
        JsonNode evidence = event.path("claims").path("met").path("evidence").get(0);
        assertThat(evidence.path("verified").asBoolean()).isTrue();
        assertThat(evidence.path("pieces").get(0).path("start").asInt()).isEqualTo(22);
        assertThat(evidence.path("chain").get(0).path("id").asString()).isEqualTo("paper");
    }

    @Test
    void a_text_that_is_not_shown_in_full_is_only_named() throws Exception {
        TinyChronology tiny = TinyChronology.in(root).event("one", "2018-07-23", "They met");
        tiny.file(
                "content/sources/article.yaml",
                Files.readString(root.resolve("content/sources/article.yaml")) + "display: excerpts\n");

        JsonNode text =
                JsonMapper.shared().readTree(json(tiny.linked())).path("texts").get(0);

        assertThat(text.path("file").asString()).isEqualTo("a.txt");
        assertThat(text.path("sha256").asString()).hasSize(64);
        assertThat(text.has("text")).isFalse();
    }

    private static String json(LinkedChronology linked) {
        return ChronologyJson.of(new Published(linked, TinyChronology.options()))
                .text();
    }

    /** Writes the files that the document stands for: JSON is YAML, but for the front matter of pages. */
    private void unpack(JsonNode document) {
        write("content/chronology.yaml", document.path("chronology").toString());
        for (String kind :
                new String[] {"events", "people", "organizations", "places", "sources", "disputes", "themes"}) {
            for (JsonNode entry : document.path(kind)) {
                ObjectNode fields = ((ObjectNode) entry).deepCopy();
                String id = fields.remove("id").asString();
                write("content/" + kind + "/" + id + ".yaml", fields.toString());
            }
        }
        for (JsonNode page : document.path("pages")) {
            ObjectNode fields = ((ObjectNode) page).deepCopy();
            String id = fields.remove("id").asString();
            String body = fields.remove("body").asString();
            write("content/pages/" + id + ".md", "---\n" + fields + "\n---\n" + body);
        }
        for (JsonNode entry : document.path("withdrawn")) {
            ObjectNode fields = ((ObjectNode) entry).deepCopy();
            String id = fields.remove("id").asString();
            write("content/" + folder(fields.remove("kind").asString()) + "/" + id + ".yaml", fields.toString());
        }
        for (JsonNode text : document.path("texts")) {
            write("seeds/" + text.path("file").asString(), text.path("text").asString());
        }
    }

    private static String folder(String kind) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.word().equals(kind))
                .findFirst()
                .orElseThrow()
                .folder();
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
