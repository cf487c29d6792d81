package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.render.SearchIndex.Sort;
import org.peacechronology.site.SiteFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchIndexTest {

    @ParameterizedTest
    @CsvSource({
        "Khalilzād, khalilzad",
        "RÉSUMÉ, resume",
        "ﬁle, file",
        "علي, علی",
        "ملك, ملک",
        "كــابل, کابل",
        "مُلّا, ملا",
        "أحمد, احمد",
        "۱۳۹۷, 1397",
        "Łódź, lodz",
        "٢٣, 23",
    })
    void two_ways_to_write_a_word_are_one_word(String written, String sought) {
        assertThat(SearchWords.of(written)).isEqualTo(SearchWords.of(sought)).containsExactly(sought);
    }

    @Test
    void a_name_with_a_non_joiner_is_found_as_one_word_and_as_two() {
        assertThat(SearchWords.of("خلیل\u200cزاد گفت")).containsExactly("خلیلزاد", "خلیل", "زاد", "گفت");
    }

    @Test
    void common_words_and_marks_are_no_words() {
        assertThat(SearchWords.of("The Taliban’s office, it said: “no” (twice) – 3,000"))
                .containsExactly("taliban", "office", "said", "no", "twice", "3", "000");
    }

    @Test
    void a_word_leads_to_the_texts_it_stands_in() {
        SearchIndex index = new SearchIndex();
        index.name(Sort.EVENT, "events/one.html", "They met", "23 July 2018");
        index.text(Sort.EVENT, "events/one.html", "", "Kabul spoke");
        index.text(Sort.CLAIM, "events/one.html", "#met", "They met; they met");
        index.text(Sort.CLAIM, "events/one.html", "#kabul", "Met in Kabul");
        Map<String, String> files = texts(index.files());

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "search/names.js",
                        "search/terms-6b.js",
                        "search/terms-6d.js",
                        "search/terms-73.js",
                        "search/texts-0.js");
        assertThat(files.get("search/terms-6b.js")).isEqualTo("chronologySearch.terms(107,\"kabul 0 2\");\n");
        assertThat(files.get("search/terms-6d.js")).isEqualTo("chronologySearch.terms(109,\"met 1*2 1\");\n");
        JsonNode names = arguments(Objects.requireNonNull(files.get("search/names.js")));
        assertThat(names.get(0).asInt()).isEqualTo(3);
        assertThat(names.get(2).toString()).isEqualTo("[107,109,115]");
        assertThat(names.get(4).get(0).toString()).isEqualTo("[0,\"events/one.html\",\"They met\",\"23 July 2018\"]");
        assertThat(arguments(Objects.requireNonNull(files.get("search/texts-0.js")))
                        .get(1)
                        .get(1)
                        .toString())
                .isEqualTo("[1,0,\"#met\",\"They met; they met\"]");
    }

    @Test
    void a_text_without_its_entry_is_refused() {
        assertThatThrownBy(() -> new SearchIndex().text(Sort.CLAIM, "events/none.html", "", "words"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostile_words_stay_inside_their_string() {
        SearchIndex index = new SearchIndex();
        String hostile = "</script><script>alert(1)</script>\"); alert(2); (\"\\ \u2028 ]]>";
        index.name(Sort.EVENT, "events/one.html", hostile, "");
        index.text(Sort.EVENT, "events/one.html", "", hostile);

        index.files().forEach(file -> {
            String text = new String(file.bytes(), UTF_8);
            // One call whose arguments are JSON, and nothing after it.
            assertThat(arguments(text).isArray()).isTrue();
        });
    }

    @Test
    void a_draft_cannot_be_found(@TempDir Path root) throws Exception {
        TinyChronology tiny = TinyChronology.in(root).event("one", "2018-07-23", "Zebra");
        tiny.file(
                "content/events/one.yaml", Files.readString(root.resolve("content/events/one.yaml")) + "draft: true\n");

        assertThat(texts(SearchFiles.of(tiny.published())).values()).noneMatch(text -> text.contains("Zebra"));
    }

    @Test
    void a_source_is_found_as_far_as_its_page_shows_it(@TempDir Path root) throws Exception {
        TinyChronology tiny = TinyChronology.in(root).event("one", "2018-07-23", "They met");
        String source = Files.readString(root.resolve("content/sources/article.yaml"));

        assertThat(passages(tiny)).anyMatch(text -> text.contains("Nobody said what they spoke of"));
        tiny.file("content/sources/article.yaml", source + "display: excerpts\n");
        assertThat(passages(tiny)).containsExactly("met Taliban officials in Doha on July 23rd");
        tiny.file("content/sources/article.yaml", source + "display: none\n");
        assertThat(passages(tiny)).isEmpty();
    }

    @Test
    void of_a_thousand_events_the_first_result_takes_less_than_100_kb() throws Exception {
        // Words as frequent as in a language: the most frequent one is in every tenth place, the next in every
        // twentieth.
        Random letters = new Random(4);
        List<String> vocabulary = IntStream.range(0, 8000)
                .mapToObj(i -> letters.ints(4 + i % 6, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .toList();
        Random random = new Random(5);
        SearchIndex index = new SearchIndex();
        for (int i = 0; i < 1000; i++) {
            String address = "events/2018-07-23-" + words(vocabulary, random, 2).replace(' ', '-') + i + ".html";
            index.name(Sort.EVENT, address, words(vocabulary, random, 8), "23 July 2018");
            index.text(Sort.EVENT, address, "", words(vocabulary, random, 40));
            for (int claim = 0; claim < 3; claim++) {
                index.text(Sort.CLAIM, address, "#claim-" + claim, words(vocabulary, random, 14));
            }
        }
        for (int i = 0; i < 200; i++) {
            index.name(Sort.SOURCE, "sources/s" + i + ".html", words(vocabulary, random, 9), "");
            for (int paragraph = 1; paragraph <= 15; paragraph++) {
                index.text(Sort.PASSAGE, "sources/s" + i + ".html", "#p" + paragraph, words(vocabulary, random, 45));
            }
        }
        Map<String, Integer> sizes =
                index.files().stream().collect(Collectors.toMap(SiteFile::path, file -> compressed(file.bytes())));

        int program = compressed(Files.readAllBytes(Path.of("templates/assets/minisearch.js")))
                + compressed(Files.readAllBytes(Path.of("templates/assets/search.js")));
        int largestShard = largest(sizes, "search/terms-");
        int largestTexts = largest(sizes, "search/texts-");
        assertThat(program + Objects.requireNonNull(sizes.get("search/names.js")) + largestShard + largestTexts)
                .isLessThan(100_000);
    }

    private static int largest(Map<String, Integer> sizes, String prefix) {
        return sizes.entrySet().stream()
                .filter(size -> size.getKey().startsWith(prefix))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElseThrow();
    }

    private static String words(List<String> vocabulary, Random random, int count) {
        return random.doubles(count)
                .mapToObj(share -> vocabulary.get((int) (Math.pow(vocabulary.size(), share) - 1)))
                .collect(Collectors.joining(" "));
    }

    private static int compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.size();
    }

    private static List<String> passages(TinyChronology tiny) {
        JsonNode texts = arguments(Objects.requireNonNull(
                        texts(SearchFiles.of(tiny.published())).get("search/texts-0.js")))
                .get(1);
        return texts.valueStream()
                .filter(text -> text.get(0).asInt() == Sort.PASSAGE.ordinal())
                .map(text -> text.get(3).asString())
                .toList();
    }

    private static JsonNode arguments(String script) {
        assertThat(script).startsWith("chronologySearch.").endsWith(");\n");
        return JsonMapper.shared().readTree("[" + script.substring(script.indexOf('(') + 1, script.length() - 3) + "]");
    }

    private static Map<String, String> texts(List<SiteFile> files) {
        return files.stream().collect(Collectors.toMap(SiteFile::path, file -> new String(file.bytes(), UTF_8)));
    }
}
