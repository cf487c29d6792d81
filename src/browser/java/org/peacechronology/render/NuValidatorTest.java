package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page of the repository's own site through the Nu Html Checker, which is the W3C's. */
@Tag("browser")
class NuValidatorTest {

    /** A page without an address of its own has no origin to which “'self'” could refer; the checker warns of it. */
    private static final String WITHOUT_ORIGIN = "Resource violates Content Security Policy (meta tag): external";

    @Test
    void every_page_is_valid_html() throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        validator.setForceHTML(true);
        validator.setNoLangDetect(true);
        List<String> messages = new ArrayList<>();
        int pages = 0;
        for (var file : OwnSite.files().entrySet()) {
            if (!file.getKey().endsWith(".html")) {
                continue;
            }
            pages++;
            JsonNode result = JsonMapper.shared().readTree(validator.validate(new ByteArrayInputStream(file.getValue())));
            for (JsonNode message : result.path("messages")) {
                if (message.path("message").asString().startsWith(WITHOUT_ORIGIN)) {
                    continue;
                }
                messages.add(file.getKey() + ":" + message.path("lastLine").asInt() + ": "
                        + message.path("message").asString() + " — " + message.path("extract").asString());
            }
        }
        assertThat(pages).isGreaterThan(100);
        assertThat(messages).isEmpty();
    }
}
