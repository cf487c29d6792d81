package org.peacechronology.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(textBlock = """
            index.html,          events/a.html,         events/a.html
            events/a.html,       events/b.html#met,     b.html#met
            events/a.html,       events/a.html#met,     #met
            events/a.html,       index.html,            ../index.html
            events/a.html,       people/b.html,         ../people/b.html
            2018/07.html,        2018/index.html,       index.html
            2018/07.html,        events/a.html,         ../events/a.html
            data/cite/a.bib,     events/a.html,         ../../events/a.html
            people/index.html,   people/index.html,     index.html
            """)
    void a_link_is_relative_and_names_the_file(String from, String to, String link) {
        assertThat(Addresses.relative(from, to)).isEqualTo(link);
    }
}
