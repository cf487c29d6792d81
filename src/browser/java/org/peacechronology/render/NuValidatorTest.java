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
        PublishedSite site = Stage.Own.SITE;
        assertThat(site.pages()).hasSizeGreaterThan(100);
        assertThat(messages(site, site.pages())).isEmpty();
    }

    @Test
    void so_is_each_kind_of_page_of_a_large_chronology_with_renamed_and_corrected_entries() throws Exception {
        PublishedSite site = Stage.Large.SITE;
        var pages = new ArrayList<>(site.kinds());
        pages.add("events/an-older-name-0.html");
        assertThat(messages(site, pages)).isEmpty();
    }

    private static List<String> messages(PublishedSite site, List<String> pages) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        validator.setForceHTML(true);
        validator.setNoLangDetect(true);
        List<String> messages = new ArrayList<>();
        for (String address : pages) {
            byte[] page = site.files().getOrDefault(address, new byte[0]);
            JsonNode result = JsonMapper.shared().readTree(validator.validate(new ByteArrayInputStream(page)));
            for (JsonNode message : result.path("messages")) {
                if (!message.path("message").asString().startsWith(WITHOUT_ORIGIN)) {
                    messages.add(address + ":" + message.path("lastLine").asInt() + ": "
                            + message.path("message").asString() + " — "
                            + message.path("extract").asString());
                }
            }
        }
        return messages;
    }
}
