package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.text.MarkdownText.Style;

/** Whatever an editor types, the page it makes is read as an HTML parser reads it, and holds nothing that acts. */
class MarkdownHostileTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "hr",
            "br",
            "em",
            "strong",
            "a");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "title", "class", "id", "start", "lang", "dir", "aria-label");

    /** Shows addresses as a page in a folder does: those of its own folder without it. */
    private static MarkdownText.Resolver pageIn(String folder) {
        return new MarkdownText.Resolver() {
            @Override
            public Optional<MarkdownText.Target> link(MarkdownText.WikiLink link) {
                return MarkdownTextTest.PAGE.link(link);
            }

            @Override
            public Optional<MarkdownText.Reference> claim(MarkdownText.ClaimReference reference) {
                return MarkdownTextTest.PAGE.claim(reference);
            }

            @Override
            public String relative(String address) {
                return address.startsWith(folder) ? address.substring(folder.length()) : "../" + address;
            }
        };
    }

    /** Spellings of addresses that a browser could run; each is tried in every kind of link. */
    static Stream<String> addresses() {
        return Stream.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "javascript&colon;alert(1)",
                "javascript&#58;alert(1)",
                "javascript&#x3a;alert(1)",
                "javascript&#0000058;alert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript:alert(1)",
                "&#x6A&#x61vascript:alert(1)",
                "java&#10;script:alert(1)",
                "java&#13;script:alert(1)",
                "java&#9;script:alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "java&#0;script:alert(1)",
                "java&#x200b;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#x20;javascript:alert(1)",
                "&nbsp;javascript:alert(1)",
                "%6aavascript:alert(1)",
                "javascript%3Aalert(1)",
                "javascript%3aalert(1)",
                "java%0ascript:alert(1)",
                "%01javascript:alert(1)",
                "%256aavascript:alert(1)",
                "%25256aavascript%253Aalert(1)",
                "javascript&amp;colon;alert(1)",
                "javascript&amp;#58;alert(1)",
                "&amp;#106;avascript:alert(1)",
                "javascript\\:alert(1)",
                "java\\&#115;cript:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "javascript:/*--></title>*/alert(1)",
                "vbscript:msgbox(1)",
                "VBScript&colon;x",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=",
                "DATA&#58;text/html,x",
                "data%3Atext/html,x",
                "blob:https://x.org/1",
                "file:///etc/passwd",
                "filesystem:https://x.org/",
                "view-source:https://x.org",
                "jar:https://x.org!/",
                "about:blank",
                "ws://x.org",
                "intent://x#Intent;end",
                "livescript:x",
                "mocha:x",
                "x-foo:bar",
                "ＪavaScript:alert(1)",
                ":alert(1)",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "&#47;/evil.example",
                "&sol;&sol;evil.example",
                "%2F%2Fevil.example",
                "https:evil.example",
                "https:&#x3cab5;//evil.example",
                "ht\\\\ud800://evil.example",
                "https:///evil.example",
                "http:\\\\\\\\",
                "https&colon;//\"onclick=alert(1)",
                "\"onmouseover=alert(1)",
                "'onmouseover=alert(1)",
                "https://x.org/\"onclick=\"alert(1)",
                "https://x.org/'><script>alert(1)</script>",
                "https://x.org/`onclick=alert(1)`",
                "https://x.org/&quot;onclick=&quot;alert(1)",
                "https://x.org/&#34;&#62;&#60;script&#62;");
    }

    /** Found by the fuzzer: a way from the root loses its slash, and its folder on a page of that folder. */
    @ParameterizedTest
    @MethodSource("addresses")
    void no_spelling_of_an_address_becomes_a_live_link_behind_a_slash(String address) {
        for (String before : List.of("/", "/./", "pages/", "/pages/", "&#47;", "%2F", "\\\\", "?/../", "../")) {
            harmless("[a](" + before + address + ")");
            harmless("[a](<" + before + address + ">)");
            harmless("[b]\n\n[b]: " + before + address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.html?x:y", "/a.html#x:y", "#x:y", "?x:y", "/pages/a.html#:~:text=b"})
    void a_colon_behind_the_path_is_no_scheme(String address) {
        assertThat(MarkdownTextTest.markdown("[a](" + address + ")").problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void no_spelling_of_an_address_becomes_a_live_link(String address) {
        for (String text : List.of(
                "[a](" + address + ")",
                "[a](<" + address + ">)",
                "[a](" + address + " \"t\")",
                "![a](" + address + ")",
                "[![a](" + address + ")](" + address + ")",
                "[a][b]\n\n[b]: " + address,
                "[b]\n\n[b]: <" + address + "> 't'",
                "<" + address + ">",
                "<a href=\"" + address + "\">x</a>",
                "[[doha|" + address + "]]")) {
            harmless(text);
        }
    }

    /** Breakouts from every place where an editor's characters stand in the HTML. */
    static Stream<String> breakouts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<ScRiPt src=//x></ScRiPt>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<style>@import url(//x)</style>",
                "<base href=//x>",
                "<meta http-equiv=refresh content='0;url=javascript:x'>",
                "<form action=javascript:x><button>",
                "<object data=javascript:x>",
                "<math><a xlink:href=javascript:x>",
                "<div onclick=alert(1)>\n\n*x*\n\n</div>",
                "<!-- --><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version='1.0'?><script>",
                "<!DOCTYPE html><script>",
                "</p></main><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "<plaintext>",
                "<xmp><p></xmp><script>x</script>",
                "<noscript><p title=\"</noscript><script>x</script>\">",
                "<a b=\"`\" onclick=x>",
                "*<b onclick=x>*",
                "`<script>alert(1)</script>`",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "``` x\" onclick=\"alert(1)\na\n```",
                "    </code></pre><script>alert(1)</script>",
                "# <img src=x onerror=alert(1)>",
                "# \" onclick=alert(1) x=\"",
                "[a](b.html '\" onclick=alert(1) x=\"')",
                "[a](b.html \"&quot; onclick=alert(1) x=&quot;\")",
                "[a](b.html (<script>))",
                "[a\" onclick=alert(1)](b.html)",
                "[<script>alert(1)</script>](b.html)",
                "[a](b.html)<!--",
                "[[doha|<script>alert(1)</script>]]",
                "[[doha|\" onclick=alert(1) \"]]",
                "[[doha|&lt;script&gt;]]",
                "[[doha\" onclick=alert(1)]]",
                "[^met\" onclick=alert(1)]",
                "[^<script>]",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "&amp;lt;script&amp;gt;",
                "\\<script\\>alert(1)\\</script\\>",
                "<scr\0ipt>alert(1)</script>",
                "<\u200bscript>alert(1)</script>",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
                "1. a\n<script>\n2. b",
                "> <script>\n> alert(1)\n> </script>",
                "99999999999. a",
                "-1. a\n\n0. b",
                "{{ include('/etc/passwd') }} {% raw %} {# x #} ${7*7} #{7*7} <%= x %>",
                "\ud83d \udc00 \uffff \u0001\u001b[31m \u202e \ufeff",
                "&#xd800; &#x110000; &#x0; &#xffff; &#x1b;",
                "[a](b.html#&#x22;onclick)",
                "<a.b\"onclick=x@x.org>",
                "<x@x.org?subject=%0d%0aBcc:y>");
    }

    @ParameterizedTest
    @MethodSource("breakouts")
    void nothing_breaks_out_of_its_place(String text) {
        harmless(text);
        harmless("- " + text + "\n> " + text);
        harmless("**" + text + "** _" + text + "_");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_random_text_is_read_and_harmless(int seed) {
        String[] parts = {
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "]",
            "(",
            ")",
            "[[",
            "]]",
            "[^",
            "|",
            "#",
            "> ",
            "- ",
            "1. ",
            "\n",
            "\n\n",
            "    ",
            "<",
            ">",
            "<a ",
            "<!--",
            "-->",
            "&",
            "&lt;",
            "&#106;",
            ";",
            "\\",
            "\"",
            "'",
            ":",
            "javascript:",
            "https://x.org",
            "](",
            "![",
            "doha",
            "met",
            " ",
            "\t",
            "é",
            "سلام",
            "😀",
            "\r\n",
            "```\n",
            "---\n",
            "===\n"
        };
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            harmless(text.toString());
        }
    }

    /** Most texts do not go through the library; where they do not, they come out as if they had. */
    @Test
    void the_short_way_reads_what_the_long_way_reads() {
        String[] parts = {
            "Wells",
            " ",
            " ",
            "met",
            ".",
            ",",
            "\n",
            "\n\n",
            "[[doha]]",
            "[[doha|the city]]",
            "[^met]",
            " [^denial]",
            "!",
            "1",
            "2018",
            ")",
            "-",
            "=",
            "\"no\"",
            "“no”",
            "'s",
            "(",
            ":",
            "#",
            "|",
            "~",
            "+",
            "/",
            "%",
            "سلام",
            "\n  ",
            "  \n"
        };
        Random random = new Random(11);
        int read = 0;
        for (int round = 0; round < 4000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                typed.append(parts[random.nextInt(parts.length)]);
            }
            String text = typed.toString();
            List<Markup.Block> simple = SimpleMarkdown.read(text).orElse(List.of());
            if (!simple.isEmpty()) {
                read++;
                MarkdownReader library = new MarkdownReader(text, MarkdownText.Limits.USUAL);
                assertThat(simple).as(text).isEqualTo(library.read());
                assertThat(library.problems()).as(text).isEmpty();
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    /** On a page below some folder, on one beside the site's first page, and on one in {@code pages/}. */
    private static void harmless(String text) {
        harmless(text, MarkdownTextTest.PAGE);
        harmless(text, pageIn(""));
        harmless(text, pageIn("pages/"));
    }

    private static void harmless(String text, MarkdownText.Resolver resolver) {
        String html = MarkdownTextTest.markdown(text).html(resolver, Style.PAGE);
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Element page = Jsoup.parse("<!doctype html><title>t</title><body>" + html, "", parser)
                .body();
        assertThat(parser.getErrors()).as("%s%n%s", text, html).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(ELEMENTS).as("%s%n%s", text, html).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as("%s%n%s", text, html).contains(attribute.getKey());
            }
            assertThat(element.parents().is("a") && element.is("a")).as(html).isFalse();
            if (element.hasAttr("href")) {
                address(element.attr("href"), html);
            }
        }
        assertThatCode(() -> MarkdownTextTest.markdown(text).inline(MarkdownTextTest.PAGE))
                .doesNotThrowAnyException();
    }

    /** As a browser: without control characters and white space, then the scheme. */
    private static void address(String href, String html) {
        String bare = href.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        assertThat(bare).as(html).matches("(?s)(https?://[^/\\\\].*|mailto:.*|[^:/?#\\\\]*([/?#\\\\].*)?)");
        assertThat(bare).as(html).doesNotStartWith("//").doesNotStartWith("/\\").doesNotStartWith("\\");
        assertThat(href).as(html).doesNotContainPattern("[\"<>\\s]");
    }
}
