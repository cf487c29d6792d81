package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peacechronology.text.MarkdownText.Style;

/** What Markdown means here: a table of texts and the HTML they become. */
class MarkdownTextTest {

    /** Knows the place Doha, a person with a Dari name, and the claims met and denial; nothing else. */
    static final MarkdownText.Resolver PAGE = new MarkdownText.Resolver() {
        private final Map<String, MarkdownText.Target> targets = Map.of(
                "doha",
                MarkdownText.Target.of("../places/doha.html", "Doha"),
                "khalilzad",
                new MarkdownText.Target("../people/khalilzad.html", "خلیل‌زاد", Optional.of("fa"), Optional.of("rtl")),
                "2018-07-23-wells-doha",
                MarkdownText.Target.of("2018-07-23-wells-doha.html#met", "Wells “in” Doha & Kabul"));
        private final Map<String, MarkdownText.Reference> claims = Map.of(
                "met",
                new MarkdownText.Reference("1", "#met", "Claim 1"),
                "denial",
                new MarkdownText.Reference("2", "#denial", "Claim 2"));

        @Override
        public Optional<MarkdownText.Target> link(MarkdownText.WikiLink link) {
            return Optional.ofNullable(targets.get(link.id()));
        }

        @Override
        public Optional<MarkdownText.Reference> claim(MarkdownText.ClaimReference reference) {
            return Optional.ofNullable(claims.get(reference.id()));
        }

        @Override
        public String relative(String address) {
            return "../" + address;
        }
    };

    static MarkdownText markdown(String text) {
        return MarkdownText.of(Scalar.at(Region.file("content/pages/about.md"), text));
    }

    static List<Arguments> syntax() {
        return List.of(
                arguments("One.", "<p>One.</p>"),
                arguments("", ""),
                arguments("\n \n", ""),
                arguments("One\ntwo.\n\nThree.\n", "<p>One\ntwo.</p>\n<p>Three.</p>"),
                arguments("One  \ntwo\\\nthree", "<p>One<br>\ntwo<br>\nthree</p>"),
                arguments(
                        "*a* _b_ **c** __d__ ***e***",
                        "<p><em>a</em> <em>b</em> <strong>c</strong>"
                                + " <strong>d</strong> <em><strong>e</strong></em></p>"),
                arguments("snake_case_name, 2 * 3 * 4", "<p>snake_case_name, 2 * 3 * 4</p>"),
                arguments("`a *b* <c>` `` d`e ``", "<p><code>a *b* &lt;c&gt;</code> <code>d`e</code></p>"),
                arguments("> a\n> b\n>\n> c", "<blockquote>\n<p>a\nb</p>\n<p>c</p>\n</blockquote>"),
                arguments("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>"),
                arguments("- a\n\n- b", "<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>"),
                arguments("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
                arguments("    a < b\n\n      c", "<pre><code>a &lt; b\n\n  c\n</code></pre>"),
                arguments("```yaml\nid: [[doha]]\n\n  x\n```", "<pre><code>id: [[doha]]\n\n  x\n</code></pre>"),
                arguments("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
                // Headings stand below the page's, whatever level they begin with, and without a gap.
                arguments("# A\n\n## B", "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>"),
                arguments("## A\n\nB\n---\n", "<h2 id=\"a\">A</h2>\n<h2 id=\"b\">B</h2>"),
                arguments(
                        "# Why *we* cite & how\n# Why we cite, how",
                        "<h2 id=\"why-we-cite-how\">Why <em>we</em> cite"
                                + " &amp; how</h2>\n<h2 id=\"why-we-cite-how-2\">Why we cite, how</h2>"),
                arguments("# ؟\n# سلام، جهان", "<h2 id=\"section\">؟</h2>\n<h2 id=\"سلام-جهان\">سلام، جهان</h2>"),
                arguments("####### seven", "<p>####### seven</p>"),
                // Links.
                arguments(
                        "[a](https://x.org/?b=1&c=2 \"t \\\" <\")",
                        "<p><a href=\"https://x.org/?b=1&amp;c=2\"" + " title=\"t &quot; &lt;\">a</a></p>"),
                arguments(
                        "<https://x.org/a> <a.b@x.org>",
                        "<p><a href=\"https://x.org/a\">https://x.org/a</a>"
                                + " <a href=\"mailto:a.b@x.org\">a.b@x.org</a></p>"),
                arguments(
                        "[a](pages/about.html#b) [c](#d)",
                        "<p><a href=\"../pages/about.html#b\">a</a>" + " <a href=\"../#d\">c</a></p>"),
                arguments(
                        "[*a* b][x]\n\n[x]: https://x.org 'T'",
                        "<p><a href=\"https://x.org\" title=\"T\">" + "<em>a</em> b</a></p>"),
                arguments(
                        "[a](/pages/about.html) [b](/)",
                        "<p><a href=\"../pages/about.html\">a</a> <a href=\"../index.html\">b</a></p>"),
                arguments("[a](https://x.org/ü%20é)", "<p><a href=\"https://x.org/ü%20é\">a</a></p>"),
                arguments("[a][x] [b] [*c*]: d", "<p>[a][x] [b] [<em>c</em>]: d</p>"),
                arguments("see https://x.org", "<p>see https://x.org</p>"),
                // Cross-links.
                arguments("in [[doha]].", "<p>in <a href=\"../places/doha.html\">Doha</a>.</p>"),
                arguments(
                        "in [[doha|the\n  city & <port>]]",
                        "<p>in <a href=\"../places/doha.html\">the city &amp;" + " &lt;port&gt;</a></p>"),
                arguments(
                        "[[2018-07-23-wells-doha#met]]",
                        "<p><a href=\"2018-07-23-wells-doha.html#met\">Wells “in”" + " Doha &amp; Kabul</a></p>"),
                arguments(
                        "[[khalilzad]] and [[khalilzad|Khalilzad]]",
                        "<p><a href=\"../people/khalilzad.html\""
                                + " lang=\"fa\" dir=\"rtl\">خلیل‌زاد</a> and <a href=\"../people/khalilzad.html\">Khalilzad</a></p>"),
                arguments("[[nobody]] and [[nobody|someone]]", "<p>nobody and someone</p>"),
                arguments(
                        "**[[doha]]**, *[[doha|x]]*",
                        "<p><strong><a href=\"../places/doha.html\">Doha</a></strong>,"
                                + " <em><a href=\"../places/doha.html\">x</a></em></p>"),
                arguments("`[[doha]]` \\[[doha]] [\\[doha]]", "<p><code>[[doha]]</code> [[doha]] [[doha]]</p>"),
                arguments("[a [[doha]] b [^met]](https://x.org)", "<p><a href=\"https://x.org\">a Doha b</a></p>"),
                arguments(
                        "> in\n> [[doha|the\n> city]]",
                        "<blockquote>\n<p>in\n<a href=\"../places/doha.html\">the city" + "</a></p>\n</blockquote>"),
                // Claim references hug the words before them.
                arguments(
                        "They met. [^met] It was denied.\n[^denial]",
                        "<p>They met."
                                + "<a class=\"ref\" href=\"#met\" aria-label=\"Claim 1\">1</a> It was denied."
                                + "<a class=\"ref\" href=\"#denial\" aria-label=\"Claim 2\">2</a></p>"),
                arguments(
                        "They *met* [^met]",
                        "<p>They <em>met</em>" + "<a class=\"ref\" href=\"#met\" aria-label=\"Claim 1\">1</a></p>"),
                arguments("Peace![^met]", "<p>Peace!<a class=\"ref\" href=\"#met\" aria-label=\"Claim 1\">1</a></p>"),
                arguments("Who? [^nobody]", "<p>Who?</p>"),
                arguments("`[^met]` \\[^met]", "<p><code>[^met]</code> [^met]</p>"),
                // Typed characters stay as they are; templates are only text.
                arguments(
                        "\"a\" 'b' “c” -- ... (c) {{ x }} {% y %}",
                        "<p>&quot;a&quot; 'b' “c” -- ... (c) {{ x }}" + " {% y %}</p>"),
                arguments("&amp; &copy; &nbsp;| &lt;b&gt; &nosuch;", "<p>&amp; © \u00a0| &lt;b&gt; &amp;nosuch;</p>"),
                arguments("\\*a\\* \\<b\\> \\z", "<p>*a* &lt;b&gt; \\z</p>"),
                arguments("| a | b |\n|---|---|\n| c | d |", "<p>| a | b |\n|---|---|\n| c | d |</p>"),
                arguments("~~a~~ ==b==", "<p>~~a~~ ==b==</p>"),
                arguments("one\r\ntwo\r\n\r\n- three\r\n", "<p>one\ntwo</p>\n<ul>\n<li>three</li>\n</ul>"));
    }

    @ParameterizedTest
    @MethodSource("syntax")
    void a_text_becomes_html(String text, String html) {
        assertThat(markdown(text).html(PAGE, Style.PAGE)).isEqualTo(html);
        assertThat(markdown(text).problems()).isEmpty();
        assertThat(markdown(text).understood()).isTrue();
    }

    @Test
    void a_field_can_give_its_paragraphs_a_class_and_its_headings_a_level() {
        MarkdownText text = markdown("# A\n\nb\n\n- c\n\n  d\n");
        assertThat(text.html(PAGE, Style.FIELD.paragraphs("stand").headings(5)))
                .isEqualTo("<h5>A</h5>\n<p class=\"stand\">b</p>\n<ul>\n<li><p>c</p>\n<p>d</p></li>\n</ul>");
    }

    @Test
    void a_heading_does_not_take_an_identifier_that_the_page_has() {
        assertThat(markdown("# Main").html(PAGE, Style.PAGE.taken(Set.of("main"))))
                .isEqualTo("<h2 id=\"main-2\">Main</h2>");
    }

    @Test
    void inline_html_has_no_blocks() {
        assertThat(markdown("A *b* [[doha]]. [^met]\n\n> c\n\n- d\n").inline(PAGE))
                .isEqualTo("A <em>b</em> <a href=\"../places/doha.html\">Doha</a>."
                        + "<a class=\"ref\" href=\"#met\" aria-label=\"Claim 1\">1</a> c d");
    }

    @Test
    void links_and_references_are_listed_with_their_places() {
        String typed = "See [[doha]], [[a-b#c-d|x y]] [^met]\n\n- <https://x.org> and [y](a.html)";
        MarkdownText text = markdown(typed);
        assertThat(text.wikiLinks())
                .containsExactly(
                        new MarkdownText.WikiLink(new Span(4, 12), "doha", Optional.empty(), Optional.empty()),
                        new MarkdownText.WikiLink(new Span(14, 29), "a-b", Optional.of("c-d"), Optional.of("x y")));
        assertThat(text.claimReferences()).containsExactly(new MarkdownText.ClaimReference(new Span(30, 36), "met"));
        assertThat(text.links())
                .containsExactly(
                        new MarkdownText.Link(new Span(40, 55), "https://x.org"),
                        new MarkdownText.Link(new Span(60, 71), "a.html"));
        assertThat(text.links()).extracting(MarkdownText.Link::isRelative).containsExactly(false, true);
    }

    @Test
    void paragraphs_know_their_words_and_references() {
        MarkdownText text =
                markdown("# Head [^met]\n\nOne [^met]\n\n- Two\n\n  > Three [[doha]] [^denial]\n\n      code");
        assertThat(text.paragraphs())
                .extracting(paragraph -> paragraph.prose().text())
                .containsExactly("One", "Two", "Three doha");
        assertThat(text.paragraphs())
                .extracting(paragraph -> paragraph.claimReferences().stream()
                        .map(MarkdownText.ClaimReference::id)
                        .toList())
                .containsExactly(List.of("met"), List.of(), List.of("denial"));
        assertThat(text.plain(PAGE)).startsWith("Head\n\nOne\n\nTwo\n\nThree Doha");
    }

    @Test
    void every_word_of_the_prose_leads_back_to_the_text() {
        String typed =
                "He *said* \\\"no\\\" &amp; [[doha|left\n  Doha]] `now`.\n\n> And [*came*](https://x.org)\n> back [^met]";
        Prose prose = markdown(typed).plain();
        assertThat(prose.text()).isEqualTo("He said \"no\" & left Doha now.\n\nAnd came back");
        assertThat(origin(typed, prose, "said")).isEqualTo("said");
        assertThat(origin(typed, prose, "\"no\"")).isEqualTo("\\\"no\\\"");
        assertThat(origin(typed, prose, "&")).isEqualTo("&amp;");
        assertThat(origin(typed, prose, "Doha")).isEqualTo("[[doha|left\n  Doha]]");
        assertThat(origin(typed, prose, "now")).isEqualTo("`now`");
        assertThat(origin(typed, prose, "came back")).isEqualTo("came*](https://x.org)\n> back");
        assertThat(origin(typed, prose, "\n\n")).isEmpty();
    }

    private static String origin(String typed, Prose prose, String words) {
        int from = prose.text().indexOf(words);
        return prose.origin(from, from + words.length()).of(typed);
    }

    @Test
    void a_place_in_the_text_is_a_place_in_the_file() {
        Scalar folded = new Scalar(
                "Wells met [[nobody]].",
                (from, to) -> Region.line("content/a.yaml", 4 + from / 10, 3 + from % 10, 3 + to % 10));
        Span link = MarkdownText.of(folded).wikiLinks().get(0).span();
        assertThat(folded.region(link)).isEqualTo(Region.line("content/a.yaml", 5, 3, 3));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("a [[Doha]]", "wiki-link-malformed", "[[Doha]]"),
                arguments("a [[ doha ]]", "wiki-link-malformed", "[[ doha ]]"),
                arguments("a [[doha|]]", "wiki-link-malformed", "[[doha|]]"),
                arguments("a [[doha#]]", "wiki-link-malformed", "[[doha#]]"),
                arguments("a [[doha#a#b]]", "wiki-link-malformed", "[[doha#a#b]]"),
                arguments("a [[]]", "wiki-link-malformed", "[[]]"),
                arguments("a [[doha|x] b", "wiki-link-malformed", "[[doha|x]"),
                arguments("a [[doha", "wiki-link-malformed", "[[doha"),
                arguments("a [[../../etc]]", "wiki-link-malformed", "[[../../etc]]"),
                arguments("a [^Met]", "claim-reference-malformed", "[^Met]"),
                arguments("a [^]", "claim-reference-malformed", "[^]"),
                arguments("a [^met, denial]", "claim-reference-malformed", "[^met, denial]"),
                arguments("a [^met", "claim-reference-malformed", "[^met"),
                arguments("a\n\n[^met]: b", "claim-reference-malformed", "[^met]: b"),
                arguments("a ![b](c.png)", "markdown-image", "![b](c.png)"),
                arguments("a ![b]\n\n[b]: c.png", "markdown-image", "![b]"),
                arguments("a <b>c", "markdown-html", "<b>"),
                arguments("<!-- a -->", "markdown-html", "<!-- a -->"),
                arguments("a [b](ftp://c)", "markdown-link-scheme", "[b](ftp://c)"),
                arguments("a [b](//c/d)", "markdown-link-scheme", "[b](//c/d)"),
                arguments("a [b](https:c)", "markdown-link-scheme", "[b](https:c)"),
                arguments("a [b]()", "markdown-link-scheme", "[b]()"),
                arguments("a [b](<>)", "markdown-link-scheme", "[b](<>)"),
                arguments("a <irc://c>", "markdown-link-scheme", "<irc://c>"),
                arguments("a &#x202e;b", "markdown-invisible-character", "&#x202e;"),
                arguments("a &#7;b", "markdown-invisible-character", "&#7;"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_at_its_place_and_shown_as_typed(String text, String code, String place) {
        MarkdownText read = markdown(text);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.span().of(text)).isEqualTo(place);
            assertThat(problem.message()).doesNotEndWith(".");
            assertThat(problem.help()).isNotBlank();
            assertThat(problem.error()).isEqualTo(!code.equals("markdown-html"));
        });
        assertThat(read.plain().text()).contains(place);
        assertThat(read.wikiLinks()).isEmpty();
        assertThat(read.claimReferences()).isEmpty();
    }

    @Test
    void several_faults_stand_in_the_order_of_the_text() {
        assertThat(markdown("<b> [^X] *a [[Y]]* ![z](z)\n\n[^m]: n").problems())
                .extracting(MarkdownText.Problem::code)
                .containsExactly(
                        "markdown-html",
                        "claim-reference-malformed",
                        "wiki-link-malformed",
                        "markdown-image",
                        "claim-reference-malformed");
    }

    @Test
    void a_bracket_that_only_looks_like_a_cross_link_is_none() {
        assertThat(markdown("[[Kabul](a.html)] [[Kabul] said] x[[").problems()).isEmpty();
    }
}
