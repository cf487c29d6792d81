package org.peacechronology.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URL standard, on a page at {@code https://h.example/a/b.html?q}. */
class AddressTest {

    private static final Address PAGE =
            Address.parse("https://h.example/a/b.html?q").orElseThrow();

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "c.html|https://h.example/a/c.html",
                "./c.html|https://h.example/a/c.html",
                "../c.html|https://h.example/c.html",
                "../../../c.html|https://h.example/c.html",
                "..|https://h.example/",
                ".|https://h.example/a/",
                "./|https://h.example/a/",
                "x/..|https://h.example/a/",
                "x/%2e%2E/c|https://h.example/a/c",
                "%2e/c|https://h.example/a/c",
                ".%2e/c|https://h.example/c",
                "/c|https://h.example/c",
                "//other.example/c|https://other.example/c",
                "/\\other.example/c|https://other.example/c",
                "\\\\other.example\\c|https://other.example/c",
                "\\c|https://h.example/c",
                "x\\y|https://h.example/a/x/y",
                "?r|https://h.example/a/b.html?r",
                "?|https://h.example/a/b.html?",
                "#f|https://h.example/a/b.html?q#f",
                "#|https://h.example/a/b.html?q#",
                "\"\"|https://h.example/a/b.html?q",
                "   c.html   |https://h.example/a/c.html",
                "c d.html|https://h.example/a/c%20d.html",
                "c%20d.html|https://h.example/a/c%20d.html",
                "ü|https://h.example/a/%C3%BC",
                "c?a b'ü|https://h.example/a/c?a%20b%27%C3%BC",
                "c#a b`ü|https://h.example/a/c#a%20b%60%C3%BC",
                "c#a#b|https://h.example/a/c#a#b",
                "c?a?b#c?d|https://h.example/a/c?a?b#c?d",
                "a:b|a:b",
                "./a:b|https://h.example/a/a:b",
                "1:b|https://h.example/a/1:b",
                "https:c|https://h.example/a/c",
                "https:/c|https://h.example/c",
                "http:c|http://c/",
                "HTTPS://H.Example:443/C|https://h.example/C",
                "http://h.example:80/|http://h.example/",
                "http://h.example:0080/|http://h.example/",
                "http://h.example:8080|http://h.example:8080/",
                "http://me:secret@h.example/|http://h.example/",
                "http://a@b@h.example/|http://h.example/",
                "http:///h.example/c|http://h.example/c",
                "http:\\\\h.example\\c|http://h.example/c",
                "http://h%2Eexample/|http://h.example/",
                "http://[::1]:8080/c|http://[::1]:8080/c",
                "http://2130706433/|http://127.0.0.1/",
                "http://0x7f.1/|http://127.0.0.1/",
                "http://0177.0.0.1./|http://127.0.0.1/",
                "http://ÉCOLE.example/|http://école.example/",
                "https://h.example//x//y|https://h.example//x//y",
                "https://h.example/a//../c|https://h.example/a/c",
                "https://h.example?q|https://h.example/?q",
                "https://h.example#f|https://h.example/#f",
                "mailto:a@b.example|mailto:a@b.example",
                "DATA:,x|data:,x",
                "(https://x.example/)|https://h.example/a/(https://x.example/)",
            })
    void is_read_as_a_browser_reads_it(String written, String meant) {
        assertThat(PAGE.resolve(written)).map(Address::toString).contains(meant);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "https://",
                "http:///",
                "https://a b/",
                "https://a<b/",
                "http://h:port/",
                "http://h:65536/",
                "http://h:999999999999/",
                "http://[::1/",
                "http://[x]/",
                "http://256.1.1.1/",
                "http://1.2.3.4.5/",
                "http://a%00b/",
                "http://%zz/",
            })
    void some_texts_are_no_address(String written) {
        assertThat(PAGE.resolve(written)).isEmpty();
    }

    @Test
    void tabs_and_line_breaks_within_are_passed_over() {
        assertThat(PAGE.resolve("\n ja\tva\nscript:x")).map(Address::scheme).contains("javascript");
        assertThat(PAGE.resolve("c\n.ht\r\nml")).map(Address::path).contains("/a/c.html");
    }

    @Test
    void climbing_above_the_root_is_noticed_though_it_leads_nowhere_else() {
        assertThat(PAGE.resolve("../x")).map(Address::climbs).contains(false);
        assertThat(PAGE.resolve("../../x")).map(Address::climbs).contains(true);
    }

    @Test
    void without_a_base_only_a_whole_address_is_one() {
        assertThat(Address.parse("c.html")).isEmpty();
        assertThat(Address.parse("//h.example/")).isEmpty();
        assertThat(Address.parse("https:h.example")).map(Address::toString).contains("https://h.example/");
    }

    @Test
    void names_between_slashes_are_decoded_one_by_one() {
        assertThat(Address.parse("https://h/a%20b/%2F/%C3%BC/").orElseThrow().segments())
                .containsExactly("a b", "/", "ü", "");
    }

    @ParameterizedTest
    @CsvSource({"a%20b,a b", "%C3%BC,ü", "%,%", "%4,%4", "%zz,%zz", "100%25,100%", "%FF,\uFFFD"})
    void percent_signs_are_decoded_where_two_digits_follow(String text, String decoded) {
        assertThat(Address.percentDecode(text)).isEqualTo(decoded);
    }

    @Test
    void a_very_long_address_costs_no_more_than_its_length() {
        String climb = "../".repeat(300_000) + "x/".repeat(300_000) + "c";
        assertThat(PAGE.resolve(climb)).map(Address::climbs).contains(true);
        assertThat(PAGE.resolve("https://" + "a".repeat(1_000_000) + "/")).isEmpty();
    }
}
