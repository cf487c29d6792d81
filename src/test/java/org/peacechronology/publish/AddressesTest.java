package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.publish.PublishFailure.Kind;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "events/2018-07-23-wells-doha.html",
                "2018/07.html",
                ".nojekyll",
                ".well-known/security.txt",
                "data/console.json",
                "people/null-island.html",
                "pages/درباره.html"
            })
    void an_address_that_is_a_file_name_everywhere_is_accepted(String path) {
        assertThat(Addresses.fault(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                     | empty
                    /etc/passwd            | absolute
                    //host/share           | absolute
                    events//doha.html      | empty part
                    events/                | empty part
                    ../outside.html        | steps out
                    a/../../outside.html   | steps out
                    ./a.html               | steps out
                    a\\b.html              | character
                    C:/a.html              | character
                    a:stream.html          | character
                    a?.html                | character
                    a*.html                | character
                    a".html                | character
                    a<b>.html              | character
                    con.html               | device
                    people/aux.html        | device
                    PRN                    | device
                    events/com1.tar.gz     | device
                    nul/a.html             | device
                    a./b.html              | dot or a space
                    a.html.                | dot or a space
                    `a .`                  | dot or a space
                    """)
    void an_address_that_is_no_file_name_somewhere_is_refused(String path, String why) {
        assertThat(Addresses.fault(path))
                .hasValueSatisfying(fault -> assertThat(fault).contains(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.html", "a\u0000.html", "a\u001b[31m.html", "a\u007f.html"})
    void control_characters_are_refused_and_not_repeated_in_the_message(String path) {
        assertThatThrownBy(() -> together(path))
                .hasMessageContaining("cannot be published: it has a character that not every system allows")
                .message()
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void letters_that_are_not_composed_are_refused() {
        assertThat(Addresses.fault("Cafe\u0301.html"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("NFC"));
    }

    @Test
    void half_a_character_is_refused() {
        assertThat(Addresses.fault("a\ud800.html")).isPresent();
    }

    @Test
    void names_longer_than_a_disk_allows_are_refused() {
        assertThat(Addresses.fault("a".repeat(250) + ".html")).isEmpty();
        assertThat(Addresses.fault("a".repeat(251) + ".html")).isPresent();
        assertThat(Addresses.fault("ب".repeat(128))).isPresent();
        assertThat(Addresses.fault("a/".repeat(600) + "a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.html        | a.html        | two pages have it
                    events/a.html | events/A.html | differs from it in capital letters alone
                    events/a.html | Events/b.html | differs from its own in capital letters alone
                    events        | events/a.html | is a file as well as a folder
                    events/a.html | events        | is a file as well as a folder
                    """)
    void two_addresses_that_cannot_stand_side_by_side_everywhere_are_refused(String one, String other, String why) {
        assertThatThrownBy(() -> together(one, other))
                .hasMessageContaining(why)
                .asInstanceOf(type(PublishFailure.class))
                .extracting(PublishFailure::kind)
                .isEqualTo(Kind.ADDRESS_REFUSED);
    }

    @Test
    void the_name_of_the_list_of_files_is_taken() {
        assertThatThrownBy(() -> together("Manifest.json"))
                .hasMessageContaining("the list of published files has that name");
    }

    @Test
    void files_and_folders_with_different_names_stand_side_by_side() {
        assertThatCode(() -> together("events.html", "events/a.html", "events/b.html"))
                .doesNotThrowAnyException();
    }

    private static void together(String... paths) {
        Addresses addresses = new Addresses();
        for (String path : paths) {
            addresses.add(path);
        }
    }
}
