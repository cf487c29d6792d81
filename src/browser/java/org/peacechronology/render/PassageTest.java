package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a claim to the words it rests on, and back. */
@Tag("browser")
@ExtendWith(Stage.class)
class PassageTest {

    @Test
    void a_passage_is_reached_from_its_claim_and_leads_back(Chromium chromium) {
        PublishedSite site = Stage.Own.SITE;
        String event = site.kinds().stream()
                .filter(address -> address.startsWith("events/"))
                .findFirst()
                .orElseThrow();
        chromium.open(site.onDisk(event), Chromium.Look.DESK);
        chromium.run("document.querySelector('.acts a').click()");
        assertThat(chromium.address()).contains("/sources/").contains("#q");
        assertThat(chromium.ask("return [...document.querySelectorAll('mark:target')].map(e => e.textContent)"))
                .hasSize(1);
        chromium.run("document.querySelector('mark:target sup a').click()");
        assertThat(chromium.ask("return [document.querySelector(':target a').getAttribute('href')]"))
                .first()
                .asString()
                .startsWith("../events/");
    }
}
