package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peacechronology.site.Words;

class TemplateWordsTest {

    private static final Pattern WORDS = Pattern.compile("t\\('([^']*)'\\)");

    @Test
    void every_word_that_a_template_asks_for_is_there() {
        Templates templates = Templates.builtIn();
        Words words = templates.words("en");
        templates.below("").forEach((name, bytes) -> {
            if (name.endsWith(".html")) {
                WORDS.matcher(new String(bytes, UTF_8))
                        .results()
                        .forEach(found -> assertThat(words.has(found.group(1)))
                                .as(name + ": " + found.group(1))
                                .isTrue());
            }
        });
    }

    @Test
    void no_template_prints_text_without_escaping_it() {
        Templates.builtIn()
                .below("")
                .forEach((name, bytes) -> assertThat(name.endsWith(".html") ? new String(bytes, UTF_8) : "")
                        .as(name)
                        .doesNotContainPattern("\\|\\s*raw|autoescape|style=|onclick="));
    }
}
