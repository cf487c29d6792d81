package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.date.Edtf;
import org.peacechronology.render.Reference.Issued;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceTest {

    @TempDir
    Path root;

    @Test
    void a_source_in_all_three_forms() {
        Published published = TinyChronology.in(root).published();
        List<Reference> references =
                List.of(Reference.of(published, published.sources().get(0).source()));

        assertThat(Reference.bibTex(references)).isEqualTo("""
                        @misc{article,
                          title = {{An article}},
                          howpublished = {The Paper},
                          year = {2018},
                          month = {7},
                          url = {https://example.com/a},
                          langid = {en},
                          note = {26–31 July 2018}
                        }
                        """);
        assertThat(Reference.ris(references).lines())
                .containsExactly(
                        "TY  - NEWS",
                        "ID  - article",
                        "TI  - An article",
                        "PB  - The Paper",
                        "PY  - 2018",
                        "DA  - 2018/07//",
                        "UR  - https://example.com/a",
                        "LA  - en",
                        "N1  - 26–31 July 2018",
                        "ER  - ");
        JsonNode csl = JsonMapper.shared().readTree(Reference.csl(references)).get(0);
        assertThat(csl.path("type").asString()).isEqualTo("article-newspaper");
        assertThat(csl.path("issued").toString()).isEqualTo("{\"date-parts\":[[2018,7]]}");
    }

    @Test
    void an_event_is_cited_with_its_claims() {
        Published published =
                TinyChronology.in(root).event("one", "2018-07-23", "They met").published();
        List<String> paths = DataFiles.of(published.linked(), TinyChronology.options()).stream()
                .filter(file -> file.path().equals("data/cite/one.bib"))
                .map(file -> new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();

        assertThat(paths).hasSize(1);
        assertThat(paths.get(0)).contains("@misc{one,", "@misc{one.met,", "howpublished = {Talks: a test}");
    }

    @Test
    void hostile_words_cannot_leave_their_field() {
        Reference hostile = new Reference(
                "key",
                true,
                "a} , author = {x \\input{/etc/passwd} $ & # _ ~ ^ %",
                List.of("A\nER  - \nTY  - X"),
                "",
                new Issued(2018, 0, 0),
                "https://x.example/{}\\ a",
                Optional.empty(),
                "en",
                "");

        assertThat(Reference.bibTex(List.of(hostile)))
                .contains(
                        "title = {{a\\} , author = \\{x \\textbackslash{}input\\{/etc/passwd\\} \\$ \\& \\# \\_ "
                                + "\\textasciitilde{} \\textasciicircum{} \\%}}",
                        "url = {https://x.example/%7B%7D%5C%20a}");
        assertThat(Reference.ris(List.of(hostile)).lines().filter(line -> line.startsWith("TY")))
                .containsExactly("TY  - NEWS");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-07-26, 2018, 7, 26",
        "2018-07, 2018, 7, 0",
        "2018, 2018, 0, 0",
        "2018-07-26/2018-07-31, 2018, 7, 0",
        "2018-07-26/2018-08-02, 2018, 0, 0",
        "2018-07-26/.., 2018, 7, 0",
        "2018-21, 2018, 0, 0",
    })
    void a_date_is_given_as_far_as_it_is_known(String date, int year, int month, int day) {
        assertThat(Issued.of(Edtf.parse(date))).isEqualTo(new Issued(year, month, day));
    }
}
