package org.peacechronology.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.render.Templates;
import org.peacechronology.site.TemplateFailure;

/** A template that would reach into Java, print what is not escaped, or never end, is refused with its name. */
class TemplateSafetyTest {

    @TempDir
    Path root;

    @Test
    void a_page_without_end_is_refused() throws IOException {
        Corpus.lay(root, new Corpus.Case("template", "t", "event.title", "A title".getBytes(UTF_8), "shown"));
        Map<String, byte[]> files = new TreeMap<>(Templates.builtIn().below(""));
        String doubled = "{% set s = s ~ s %}".repeat(23);
        files.put("event.html", ("{% set s = 'x' %}" + doubled + "{{ s }}".repeat(5)).getBytes(UTF_8));
        Chain chain = Chain.of(root);

        assertThatThrownBy(() -> chain.files(Templates.of(files)))
                .isInstanceOfSatisfying(TemplateFailure.class, failure -> {
                    assertThat(failure.finding().region().file()).isEqualTo("templates/event.html");
                    assertThat(failure.finding().message())
                            .isEqualTo("this page has more than 40,000,000 characters: events/wells-doha.html");
                });
    }

    /** Each macro writes the one before it twice. */
    @Test
    void macros_that_grow_without_end_are_refused() throws IOException {
        Corpus.lay(root, new Corpus.Case("template", "t", "event.title", "A title".getBytes(UTF_8), "shown"));
        Map<String, byte[]> files = new TreeMap<>(Templates.builtIn().below(""));
        StringBuilder template = new StringBuilder("{% macro m0() %}x{% endmacro %}");
        for (int i = 1; i <= 60; i++) {
            template.append("{% macro m" + i + "() %}{{ m" + (i - 1) + "() }}{{ m" + (i - 1) + "() }}{% endmacro %}");
        }
        files.put("event.html", template.append("{{ m60() }}").toString().getBytes(UTF_8));
        Chain chain = Chain.of(root);

        assertThatThrownBy(() -> chain.files(Templates.of(files)))
                .isInstanceOfSatisfying(
                        TemplateFailure.class,
                        failure -> assertThat(failure.finding().message())
                                .isEqualTo("the macros of this page write more than 200,000,000 characters:"
                                        + " events/wells-doha.html"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            {{ page.getClass() }}
            {{ page.class.forName('java.lang.Runtime') }}
            {{ (1).TYPE }}
            {{ 'x'.bytes }}
            {{ page.frame.title.getBytes() }}
            {{ frame.title | raw }}
            {{ frame.title | html }}
            {% autoescape false %}{{ frame.title }}{% endautoescape %}
            {% include "../../etc/passwd" %}
            {% include "/etc/passwd" %}
            {% include "event.html" %}
            {% import "nobody.html" %}
            {{ i18n('a', 'b') }}
            {% for i in range(0, 2000000000) %}x{% endfor %}
            {% macro m() %}{{ m() }}{% endmacro %}{{ m() }}
            {{ t('no.such.words') }}
            {{ nobody }}
            {% filter upper %}x{% endfilter %}
            {% parallel %}x{% endparallel %}
            {% cache 'a' %}x{% endcache %}
            {{
            '{% if '
            {{ "
            {% include "
            {% verbatim
            {% if page %}
            {{ 1 / 0 }}
            {{ page * 2 }}
            """)
    void a_template_that_would_do_harm_is_refused(String template) throws IOException {
        Corpus.lay(root, new Corpus.Case("template", "t", "event.title", "A title".getBytes(UTF_8), "shown"));
        Map<String, byte[]> files = new TreeMap<>(Templates.builtIn().below(""));
        files.put("event.html", template.getBytes(UTF_8));
        Chain chain = Chain.of(root);
        assertThatThrownBy(() -> chain.files(Templates.of(files)))
                .isInstanceOfSatisfying(TemplateFailure.class, failure -> {
                    if (!failure.finding().region().file().startsWith("templates/")) {
                        throw new AssertionError(failure.finding());
                    }
                });
    }
}
