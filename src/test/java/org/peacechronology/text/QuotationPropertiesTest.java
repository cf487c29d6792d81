package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.text.Verdict.Ambiguous;
import org.peacechronology.text.Verdict.NotFound;
import org.peacechronology.text.Verdict.TooComplex;
import org.peacechronology.text.Verdict.Verified;

/** What holds for any quotation, and what a hostile one may cost. */
class QuotationPropertiesTest {

    private static Verdict verify(SourceText source, String quote) {
        return Quotations.verify(source, quote, Optional.empty(), Optional.empty());
    }

    private static SourceText any(Random random, SourceText made) {
        return random.nextBoolean() ? made : Seeds.ALL.get(random.nextInt(5)).source();
    }

    /** The ways in which a quotation may be spelled otherwise than its source. */
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            s -> s,
            s -> s.replaceAll("\\s+", "\n   "),
            s -> s.replace(' ', '\u00A0'),
            s -> s.replace('’', '\'').replace('‘', '\''),
            s -> s.replace('"', '“').replace('”', '"'),
            s -> s.replace('-', '–'),
            s -> s.replace("…", "..."),
            s -> Normalizer.normalize(s, Normalizer.Form.NFD),
            s -> "  " + s + "\n");

    @Tag("long")
    @Test
    void any_stretch_of_body_words_folded_back_and_forth_is_verified_at_its_own_offsets() {
        Random random = new Random(41);
        SourceText made = SourceText.whole(
                "m",
                "seeds/m.txt",
                InventedProse.text(random, 40_000).replace("Taliban", "Táliban").replace(" of ", " ‘öf’ "));
        for (int i = 0; i < 400; i++) {
            SourceText source = any(random, made);
            Span passage = InventedProse.passage(source, random, 3, 40);
            String quote = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(passage.of(source.text()));
            Verdict verdict = verify(source, quote);
            if (verdict instanceof Ambiguous ambiguous) {
                assertThat(ambiguous.candidates())
                        .extracting(Verdict.Candidate::place)
                        .contains(passage);
            } else {
                assertThat(verdict).as(quote).isInstanceOf(Verified.class);
                assertThat(((Verified) verdict).match().pieces()).as(quote).containsExactly(passage);
            }
        }
    }

    @Tag("long")
    @Test
    void any_changed_word_is_not_found() {
        Random random = new Random(42);
        SourceText made = SourceText.whole("m", "seeds/m.txt", InventedProse.text(random, 40_000));
        for (int i = 0; i < 400; i++) {
            SourceText source = any(random, made);
            Span passage = InventedProse.passage(source, random, 4, 30);
            List<String> words =
                    new ArrayList<>(List.of(passage.of(source.text()).split("\\s+")));
            int at = random.nextInt(words.size());
            String word = words.get(at);
            words.set(
                    at,
                    switch (random.nextInt(3)) {
                        case 0 -> "Qu" + word;
                        case 1 -> word.substring(0, word.length() / 2) + "xq" + word.substring(word.length() / 2);
                        default -> "Xerxes";
                    });
            assertThat(verify(source, String.join(" ", words)))
                    .as(String.join(" ", words))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Tag("long")
    @Test
    void any_passage_with_words_left_out_is_found_where_it_was_taken_from() {
        Random random = new Random(43);
        SourceText made = SourceText.whole("m", "seeds/m.txt", InventedProse.text(random, 40_000));
        for (int i = 0; i < 1_000; i++) {
            SourceText source = any(random, made);
            Span first = InventedProse.passage(source, random, 4, 9);
            List<Span> words = InventedProse.words(source).stream()
                    .filter(w -> w.start() >= first.end())
                    .limit(30)
                    .toList();
            if (words.size() < 30) {
                continue;
            }
            Span second = new Span(words.get(12).start(), words.get(22).end());
            if (!source.inBody(second)) {
                continue;
            }
            Verdict verdict = verify(source, first.of(source.text()) + " […] " + second.of(source.text()));
            if (verdict instanceof Verified verified) {
                assertThat(verified.match().pieces()).hasSize(2).contains(second);
                assertThat(verified.match().pieces().get(0).of(source.text())).isEqualTo(first.of(source.text()));
            } else {
                assertThat(verdict).isInstanceOf(Ambiguous.class);
            }
        }
    }

    @Test
    void the_folded_text_maps_every_character_back_to_what_it_was_made_from() {
        Random random = new Random(44);
        String alphabet = "ab  \n\u00A0\u00AD\u200B\u200Ce\u0301\u0323…—“’😀\uD83Dچم\u1100\u1161\uFEFF.";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Folded folded = Folded.of(text.toString());
            int last = 0;
            for (int at = 0; at < folded.length(); at++) {
                Span span = folded.span(at, at + 1);
                assertThat(span.start()).isBetween(last, text.length() - 1);
                assertThat(span.isEmpty()).isFalse();
                assertThat(folded.indexOf(span.start())).isLessThanOrEqualTo(at);
                last = span.start();
            }
            assertThat(Folded.of(folded.text()).text())
                    .as("folding twice is folding once")
                    .isEqualTo(folded.text());
        }
    }

    private static final SourceText REPEATED = SourceText.whole("r", "seeds/r.txt", "talks ".repeat(100_000));

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void a_hostile_quotation_ends_soon_and_says_why(int which) {
        SourceText article = Seeds.TOLO.source();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Verdict verdict = switch (which) {
                case 0 -> verify(article, "the [x] ".repeat(10_000));
                case 1 -> verify(article, "[".repeat(10_000) + "the talks" + "]".repeat(10_000));
                case 2 -> verify(article, "the … ".repeat(1_000));
                case 3 -> verify(REPEATED, "talks ".repeat(100_000));
                case 4 -> verify(REPEATED, "talks ".repeat(8_000));
                case 5 -> verify(REPEATED, "talks talks talks");
                case 6 -> verify(REPEATED, "talks talks … ".repeat(49) + "war");
                case 7 -> verify(REPEATED, "talks [x] ".repeat(50) + "war");
                case 8 -> verify(REPEATED, "talks talks […] talks talks");
                case 9 -> verify(article, "e" + "\u0301\u0323".repeat(20_000) + " the talks");
                case 10 -> verify(article, ".".repeat(50_000));
                default ->
                    Quotations.verify(
                            REPEATED, "talks talks talks", Optional.of("talks ".repeat(8_000)), Optional.empty());
            };
            switch (which) {
                case 6, 7, 9 -> assertThat(verdict).isInstanceOfAny(NotFound.class, TooComplex.class);
                case 1, 10 -> assertThat(verdict).isInstanceOf(Verdict.Empty.class);
                default -> assertThat(((TooComplex) verdict).bound()).matches("it.*more than.*|it.*longer than.*");
            }
        });
    }

    private static int spent(SourceText source, String words) {
        Folded quote = Folded.of(words);
        Work work = new Work();
        PieceSearch search = new PieceSearch(source, quote, work);
        new QuotePattern(quote, Tokens.of(quote)).pieces().forEach(search::all);
        return work.spent();
    }

    @Test
    void all_work_is_counted() {
        SourceText hundred = SourceText.whole("h", "seeds/h.txt", "talks ".repeat(100));
        assertThat(spent(hundred, "talks")).isBetween(100, 400);
        assertThat(spent(hundred, "war")).isZero();
        assertThat(spent(hundred, "talks [x] war")).as("each place is followed").isGreaterThan(1_500);
        assertThat(spent(hundred, "talks [x] talks [x] talks"))
                .as("but no state twice")
                .isBetween(2_000, 4_000);
        assertThat(spent(hundred, "talks [x] talks [x] talks [x] war")).isBetween(20_000, 60_000);
        assertThat(Context.of(Optional.of("x".repeat(320)), Optional.of("y".repeat(160)))
                        .cost())
                .isEqualTo(31);
        assertThat(Context.of(Optional.empty(), Optional.empty()).cost()).isEqualTo(1);
        Work work = new Work();
        work.spend(Work.COMPARISONS);
        assertThatThrownBy(() -> work.spend(1)).isInstanceOf(Work.Exceeded.class);
    }

    @Test
    void the_bounds_are_where_they_are_said_to_be() {
        SourceText article = Seeds.TOLO.source();
        String fifty = "declined to comment … ".repeat(50) + "declined to";
        assertThat(verify(article, fifty)).isNotInstanceOf(TooComplex.class);
        assertThat(((TooComplex) verify(article, "declined to … " + fifty)).bound())
                .isEqualTo("it has more than 50 elision marks");
        String brackets = "declined [x] ".repeat(50) + "to";
        assertThat(verify(article, brackets)).isNotInstanceOf(TooComplex.class);
        assertThat(((TooComplex) verify(article, "[x] " + brackets)).bound())
                .isEqualTo("it has more than 50 pairs of brackets");
        String longest = "declined to comment" + " ".repeat(50_000 - 19);
        assertThat(verify(article, longest)).isNotInstanceOf(TooComplex.class);
        assertThat(((TooComplex) verify(article, longest + " ")).bound())
                .isEqualTo("it is longer than 50,000 characters");
        SourceText thousand = SourceText.whole("t", "seeds/t.txt", "so we met again. ".repeat(1_000));
        assertThat(((Ambiguous) verify(thousand, "we met again")).candidates()).hasSize(1_000);
        SourceText more = SourceText.whole("t", "seeds/t.txt", "so we met again. ".repeat(1_001));
        assertThat(((TooComplex) verify(more, "we met again")).bound())
                .isEqualTo("its words stand in more than 1,000 places of the source");
    }

    @Tag("long")
    @Test
    void a_hostile_source_is_read_all_the_same() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String text : List.of(
                    "e" + "\u0301\u0323".repeat(200_000),
                    ".".repeat(400_000),
                    "“".repeat(400_000),
                    "\u200B".repeat(400_000),
                    "a\u200B".repeat(200_000) + "\u0301",
                    "\n".repeat(400_000),
                    "U.S. ".repeat(100_000),
                    "\uD83D".repeat(100_000),
                    "a.".repeat(200_000))) {
                SourceText source = SourceText.whole("h", "seeds/h.txt", text);
                assertThat(source.paragraphs().size()).isLessThan(2);
                assertThat(verify(source, "the talks in Doha")).isInstanceOf(NotFound.class);
            }
        });
    }
}
