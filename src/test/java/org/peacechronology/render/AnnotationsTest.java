package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationsTest {

    @TempDir
    Path root;

    @Test
    void a_citation_is_an_annotation_with_both_selectors() {
        JsonNode collection = annotations(
                TinyChronology.in(root).event("one", "2018-07-23", "They met").published());

        assertThat(collection.path("total").asInt()).isEqualTo(1);
        JsonNode annotation = collection.path("first").path("items").get(0);
        assertThat(annotation.path("id").asString()).isEqualTo("annotations.jsonld#one.met.1");
        assertThat(annotation.path("body").get(0).path("id").asString()).isEqualTo("../events/one.html#met");
        assertThat(annotation.path("body").get(1).path("value").asString()).isEqualTo("supports");
        JsonNode quote = annotation.path("target").get(0).path("selector").get(0);
        assertThat(quote.path("exact").asString()).isEqualTo("met Taliban officials in Doha on July 23rd");
        assertThat(quote.path("prefix").asString()).isEqualTo("Menu\n\nThe envoy 𝒜lice ");
        assertThat(quote.path("suffix").asString()).isEqualTo(", and left the city at once. Nob");
    }

    @Test
    void a_quotation_that_leaves_words_out_has_a_target_for_each_piece() {
        JsonNode annotation = annotations(TinyChronology.in(root)
                        .event("one", "2018-07-23", "They met", "The envoy […] met Taliban officials […] left the city")
                        .published())
                .path("first")
                .path("items")
                .get(0);

        assertThat(annotation.path("target"))
                .extracting(AnnotationsTest::exact)
                .containsExactly("The envoy", "met Taliban officials", "left the city");
    }

    @Test
    void every_selector_of_this_chronology_finds_its_words_again() throws Exception {
        LinkedChronology linked = Linker.link(ContentReader.read(Path.of("")).chronology());
        JsonNode items = annotations(new Published(linked, TinyChronology.options()))
                .path("first")
                .path("items");

        assertThat(items).hasSizeGreaterThan(100);
        assertThat(items).allSatisfy(item -> item.path("target").forEach(target -> resolves(target, linked)));
    }

    @Test
    void positions_count_code_points_where_utf_16_counts_two() {
        TinyChronology tiny =
                TinyChronology.in(root).event("one", "2018-07-23", "They met", "𝒜lice met Taliban officials");
        LinkedChronology linked = tiny.linked();
        JsonNode target = annotations(tiny.published())
                .path("first")
                .path("items")
                .get(0)
                .path("target")
                .get(0);

        resolves(target, linked);
        assertThat(target.path("selector").get(1).path("start").asInt()).isEqualTo(16);
        assertThat(target.path("selector").get(1).path("end").asInt()).isEqualTo(43);
    }

    /** By position and, apart from it, by quotation. */
    private static void resolves(JsonNode target, LinkedChronology linked) {
        String file = target.path("source").path("schema:name").asString();
        String text =
                Objects.requireNonNull(linked.chronology().texts().get(file)).text();
        JsonNode quote = target.path("selector").get(0);
        JsonNode position = target.path("selector").get(1);
        int[] points = text.codePoints().toArray();
        int start = position.path("start").asInt();
        int end = position.path("end").asInt();
        String exact = quote.path("exact").asString();

        assertThat(new String(points, start, end - start)).isEqualTo(exact);
        String around =
                quote.path("prefix").asString() + exact + quote.path("suffix").asString();
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(around); at >= 0; at = text.indexOf(around, at + 1)) {
            places.add(
                    text.codePointCount(0, at + quote.path("prefix").asString().length()));
        }
        assertThat(places).containsExactly(start);
    }

    private static String exact(JsonNode target) {
        return target.path("selector").get(0).path("exact").asString();
    }

    private static JsonNode annotations(Published published) {
        return JsonMapper.shared().readTree(Annotations.of(published).bytes());
    }
}
