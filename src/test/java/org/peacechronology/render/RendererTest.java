package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.site.Frame;
import org.peacechronology.site.Html;
import org.peacechronology.site.PageValue;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;
import org.unbescape.html.HtmlEscape;

class RendererTest {

    record Sample(Frame frame, String title, Html body, List<String> lines, Optional<String> note)
            implements PageValue {
        @Override
        public String template() {
            return "sample.html";
        }

        public String secret() {
            return "secret";
        }
    }

    private static final Sample PAGE = new Sample(
            new Frame(
                    "a/b.html",
                    "../",
                    "en",
                    "ltr",
                    "T",
                    "D",
                    new Frame.Masthead("S", Optional.empty(), "../index.html", List.of()),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    new Frame.Foot(
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of())),
            "<b>\"Talks\" & 'talks'</b>",
            new Html("<p>Doha</p>"),
            List.of("one", "two"),
            Optional.empty());

    private static final Words WORDS = Words.of(
            "templates/words/en.yaml", Map.of("language", "en", "hello", "Hello & welcome", "n", "{n} events"));

    private static Templates templates(String template) {
        return Templates.of(Map.of("sample.html", template.getBytes(UTF_8)));
    }

    private static String rendered(String template) {
        return rendered(new Renderer(templates(template), WORDS), PAGE);
    }

    private static String rendered(Renderer renderer, PageValue page) {
        return new String(renderer.render(page).bytes(), UTF_8);
    }

    @Test
    void text_is_escaped_and_rendered_markdown_is_not() {
        assertThat(rendered("{{ page.title }} {{ page.body | html }}"))
                .isEqualTo("&lt;b&gt;&quot;Talks&quot; &amp; &#39;talks&#39;&lt;/b&gt; <p>Doha</p>\n");
    }

    @Test
    void an_absent_value_is_null_and_a_list_is_a_list() {
        assertThat(rendered("{% if page.note is null %}none{% endif %}"
                        + "{% for l in page.lines %}{% if not loop.first %}, {% endif %}{{ l }}{% endfor %}"))
                .isEqualTo("noneone, two\n");
    }

    @Test
    void the_interfaces_words_are_escaped_like_all_text() {
        assertThat(rendered("{{ t('hello') }}")).isEqualTo("Hello &amp; welcome\n");
    }

    @Test
    void what_is_written_once_is_escaped_and_has_the_interfaces_words() {
        assertThat(rendered(
                        "{% once page.lines as l %}{{ t('hello') }} {% for x in l %}<{{ x }}>{% endfor %}{% endonce %}"
                                + "{% once page.title as title %}{{ title }}{% endonce %}"))
                .isEqualTo(
                        "Hello &amp; welcome <one><two>&lt;b&gt;&quot;Talks&quot; &amp; &#39;talks&#39;&lt;/b&gt;\n");
    }

    /** The list changes behind the engine's back, which no value of a page ever does. */
    @Test
    void it_is_written_once_for_an_object_but_each_time_where_values_come_and_go() {
        var lines = new ArrayList<>(List.of("one"));
        var page = new Sample(PAGE.frame(), "a", PAGE.body(), lines, Optional.empty());
        var alike = new Sample(PAGE.frame(), "b", PAGE.body(), new ArrayList<>(lines), Optional.empty());
        String template = "{{ page.title }}: {% once page.lines as l %}{{ l[0] }}{% endonce %}";
        var building = new Renderer(templates(template), WORDS);
        var serving = Renderer.keeping(templates(template), WORDS);
        assertThat(List.of(rendered(building, page), rendered(serving, page))).containsOnly("a: one\n");

        lines.set(0, "two");
        assertThat(rendered(building, page)).isEqualTo("a: one\n");
        assertThat(rendered(building, alike)).isEqualTo("b: one\n");
        var again = new Sample(PAGE.frame(), "c", PAGE.body(), lines, Optional.empty());
        assertThat(rendered(serving, again)).isEqualTo("c: two\n");
    }

    @Test
    void white_space_around_a_line_goes_and_within_it_stays() {
        assertThat(rendered("  <p> a  b\u2003</p>\t \r\n\r\n\u2003<i>“c” \uD83D\uDD4A</i> "))
                .isEqualTo("<p> a  b\u2003</p>\n<i>“c” \uD83D\uDD4A</i>\n");
        assertThat(rendered("<pre>\r\n a \r\n\r\n</pre>\r\n")).isEqualTo("<pre>\n a \n\n</pre>\n");
    }

    @Test
    void code_keeps_its_lines() {
        assertThat(rendered("<p>\n  a\n\n</p>\n<pre>\n  a\n\n  b</pre>\n  <p>")).isEqualTo("""
                <p>
                a
                </p>
                <pre>
                  a

                  b</pre>
                <p>
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ page.secret }}",
                "{{ page.secret() }}",
                "{{ page.getClass() }}",
                "{{ page.class }}",
                "{{ page.title.bytes }}",
                "{{ page.title.length() }}",
                "{{ page.lines.stream() }}",
                "{{ (1).TYPE }}",
                "{{ page.title | raw }}",
                "{{ page.title | html }}",
                "{% autoescape false %}{{ page.title }}{% endautoescape %}",
                "{{ nothing }}",
                "{% once page.lines as l %}{{ page.title }}{% endonce %}",
                "{% once page.lines as l %}{{ l }}",
                "{% once page.lines %}{{ l }}{% endonce %}",
                "{% once page.lines as loop %}{{ loop }}{% endonce %}",
                "{% once page.body as b %}{{ b | raw }}{% endonce %}",
                "{{ page.titel }}",
                "{{ t('nothing') }}",
                "{{ t('n') }}",
                "{% include '../../etc/passwd' %}",
                "{% include 'missing.html' %}",
                "{% for x in page.lines %}",
                "{{ page.title "
            })
    void a_template_that_reaches_for_more_than_it_is_given_publishes_nothing(String template) {
        assertThatThrownBy(() -> rendered("<p>\n" + template))
                .isInstanceOfSatisfying(TemplateFailure.class, failure -> {
                    assertThat(failure.finding().code()).isEqualTo("template-broken");
                    assertThat(failure.finding().region().file()).startsWith("templates/");
                });
    }

    @Test
    void a_misspelt_value_is_told_by_template_and_line_with_the_values_there_are() {
        assertThatThrownBy(() -> rendered("<p>\n{{ page.titel }}"))
                .isInstanceOfSatisfying(TemplateFailure.class, failure -> {
                    assertThat(failure.finding().region().file()).isEqualTo("templates/sample.html");
                    assertThat(failure.finding().region().line()).isEqualTo(2);
                    assertThat(failure.finding().message())
                            .isEqualTo("“titel” is no value of Sample; it has frame, title, body, lines, note");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {{ page.titel }}               | did you mean “title”?
                    {{ paje.title }}               | did you mean “page”?
                    {{ t('helo') }}                | did you mean “hello”?
                    {% include 'sampel.html' %}    | did you mean “sample.html”?
                    {% extends 'sampel.html' %}    | did you mean “sample.html”?
                    {% import 'sampel.html' %}     | did you mean “sample.html”?
                    {{ page.zzz }}                 | docs/template-values.md lists what each template is given
                    {{ title }}                    | a template is given page and frame, and what a tag of its own names
                    {{ t('zzz') }}                 | add them to templates/words/en.yaml
                    """)
    void a_slip_of_the_pen_is_told_with_what_was_meant(String template, String help) {
        assertThatThrownBy(() -> rendered("<p>\n" + template))
                .isInstanceOfSatisfying(TemplateFailure.class, failure -> {
                    assertThat(failure.finding().help()).isEqualTo(help);
                    assertThat(failure.finding().region().file()).isEqualTo("templates/sample.html");
                    assertThat(failure.finding().region().line()).isEqualTo(2);
                });
    }

    /** What holds nothing to escape is told without the library; both must agree on what that is. */
    @Test
    void texts_are_escaped_as_the_engine_does_by_itself() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "b";

            assertThat(Renderer.escaped(text)).isEqualTo(HtmlEscape.escapeHtml4Xml(text));
        }
    }
}
