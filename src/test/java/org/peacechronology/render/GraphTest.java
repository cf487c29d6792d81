package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.site.JsonLd;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GraphTest {

    @TempDir
    Path root;

    @Test
    void whatever_the_graph_of_this_chronology_names_it_holds() throws Exception {
        JsonNode graph = JsonMapper.shared()
                .readTree(Graph.of(new Published(
                                Linker.link(ContentReader.read(Path.of("")).chronology()), TinyChronology.options()))
                        .bytes());
        Set<String> held = new HashSet<>();
        graph.path("@graph").forEach(thing -> held.add(thing.path("@id").asString()));

        assertThat(held).hasSize(graph.path("@graph").size());
        Set<String> named = new HashSet<>();
        collect(graph, named);
        assertThat(held).containsAll(named);
    }

    @Test
    void an_event_its_claim_and_the_words_it_rests_on() {
        JsonNode graph = JsonMapper.shared()
                .readTree(Graph.of(TinyChronology.in(root)
                                .event("one", "2018-06", "They met")
                                .published())
                        .bytes())
                .path("@graph");

        assertThat(graph)
                .extracting(thing -> thing.path("@type").asString())
                .containsExactly(
                        "Event", "Claim", "Quotation", "NewsArticle", "Organization", "NewsMediaOrganization", "Place");
        assertThat(graph.get(0).path("startDate").asString()).isEqualTo("2018-06");
        assertThat(graph.get(0).path("location").path("@id").asString()).isEqualTo("../places/doha.html");
        assertThat(graph.get(1).path("appearance").path("headline").asString()).isEqualTo("An article");
        assertThat(graph.get(2).path("text").asString()).isEqualTo("met Taliban officials in Doha on July 23rd");
    }

    @Test
    void a_document_for_a_page_holds_nothing_that_html_could_take_for_markup() {
        String document = JsonLd.document(List.of(Map.of("name", "</script><!-- & ]]>")));

        assertThat(document).doesNotContain("<", ">", "&");
        assertThat(JsonMapper.shared()
                        .readTree(document)
                        .path("@graph")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("</script><!-- & ]]>");
    }

    @Test
    void places_are_features_with_longitude_first() {
        JsonNode features = JsonMapper.shared()
                .readTree(GeoJson.of(TinyChronology.in(root)
                        .event("one", "2018-06", "They met")
                        .published()))
                .path("features");

        assertThat(features).hasSize(1);
        assertThat(features.get(0).path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[51.531,25.2854]}");
        assertThat(features.get(0).path("properties").path("names").path("fa").asString())
                .isEqualTo("دوحه");
        assertThat(features.get(0).path("properties").path("events").asInt()).isEqualTo(1);
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.has("@id")) {
            ids.add(node.path("@id").asString());
        }
        node.forEach(child -> collect(child, ids));
    }
}
