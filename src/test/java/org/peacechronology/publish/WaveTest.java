package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    assets/site.css,                  ASSET
                    assets/fonts/newsreader.woff2,    ASSET
                    events/pictures/doha.svg,         ASSET
                    events/2018-07-23-wells-doha.html, PAGE
                    sources/southfront.html,          PAGE
                    index.html,                       INDEX
                    timeline.html,                    INDEX
                    feed.xml,                         INDEX
                    2018/07.html,                     INDEX
                    people/index.html,                INDEX
                    data/events.csv,                  INDEX
                    """)
    void what_others_link_to_comes_before_what_links(String path, Wave wave) {
        assertThat(Wave.of(path)).isEqualTo(wave);
    }
}
