package org.peacechronology.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.model.Event;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Page;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;

/** Files to records: what arrives, and what is refused where. */
class ContentReaderTest {
    private static final String PERSON = "content/people/alice-wells.yaml";
    private static final String EVENT = "content/events/2018/2018-wells-doha.yaml";

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void layTheDesk() throws IOException {
        desk = new Desk(root);
    }

    private Person person(String text) throws IOException {
        Reading reading = desk.lay(PERSON, text).read();
        assertThat(reading.findings()).isEmpty();
        return reading.chronology().all(Person.class).get(0);
    }

    @Test
    void values_arrive_as_they_were_typed() throws IOException {
        desk.lay(EVENT, """
                title: No
                date: 2018
                added: 2026-11-22
                summary: 0x1F
                claims:
                  - id: on
                    text: 1_000
                    evidence:
                      - source: null
                        quote: 012
                """);
        desk.lay(PERSON, "name: ~\naliases: [on, off, 1e3, 2018-07-26, yes]\n");
        desk.lay("content/places/oslo.yaml", "name: Oslo\ncountry: NO\ncoordinates: [059.910, 010.75]\n");
        Reading reading = desk.read();
        assertThat(reading.findings()).isEmpty();
        Event event = reading.chronology().all(Event.class).get(0);
        assertThat(event.title()).hasToString("No");
        assertThat(event.date().value().text()).isEqualTo("2018");
        assertThat(event.summary().scalar()).hasToString("0x1F");
        assertThat(event.claims().get(0).id()).hasToString("on");
        assertThat(event.claims().get(0).text()).hasToString("1_000");
        assertThat(event.claims().get(0).evidence().get(0).source()).hasToString("null");
        assertThat(event.claims().get(0).evidence().get(0).quote()).hasToString("012");
        Person person = reading.chronology().all(Person.class).get(0);
        assertThat(person.name()).hasToString("~");
        assertThat(person.aliases())
                .extracting(Object::toString)
                .containsExactly("on", "off", "1e3", "2018-07-26", "yes");
        Place place = reading.chronology().all(Place.class).get(0);
        assertThat(place.country().orElseThrow()).hasToString("NO");
        assertThat(place.coordinates().get(0).scalar()).hasToString("059.910");
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_are_fine() throws IOException {
        Person person = person("\uFEFFname: Alice Wells\r\naliases:\r\n  - Wells\r\n");
        assertThat(person.name()).hasToString("Alice Wells");
        assertThat(person.name().region().column()).isEqualTo(7);
        assertThat(person.aliases().get(0).region().line()).isEqualTo(3);
    }

    @Test
    void all_faults_of_a_file_are_found_in_one_run() throws IOException {
        desk.lay(EVENT, """
                titel: Wells
                date: 23 July 2018
                added: yesterday
                status: hapened
                places: doha
                claims:
                  - id: met
                    text:
                    evidence: []
                draft: yes
                """);
        assertThat(desk.findings())
                .containsExactly(
                        "field-missing " + EVENT + ":1:1-1",
                        "unknown-key " + EVENT + ":1:1-6",
                        "date-invalid " + EVENT + ":2:9-19",
                        "wrong-type " + EVENT + ":3:8-17",
                        "value-unknown " + EVENT + ":4:9-16",
                        "wrong-type " + EVENT + ":5:9-13",
                        "field-empty " + EVENT + ":8:10-10",
                        "field-empty " + EVENT + ":9:5-13",
                        "wrong-type " + EVENT + ":10:8-11");
        assertThat(desk.said(EVENT))
                .contains(
                        "field-missing: the required key “summary” is missing here | add a line “summary: …”",
                        "unknown-key: there is no key “titel” here | did you mean “title”?");
    }

    @Test
    void the_key_that_was_probably_meant_is_not_missing_as_well() throws IOException {
        desk.lay(PERSON, "nmae: Alice Wells\n");
        assertThat(desk.said(PERSON))
                .containsExactly("unknown-key: there is no key “nmae” here | did you mean “name”?");
    }

    /** Found by the fuzzer: the parser read beyond its buffer where that ended within a character. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_text_of_characters_beyond_the_first_plane_is_read_wherever_it_begins(int before) throws IOException {
        String name = "a".repeat(before) + "😀".repeat(998);
        assertThat(person("name: " + name + "\n").name()).hasToString(name);
        assertThat(person("name: x" + " y".repeat(500 + before) + "\naliases: [😀]\n")
                        .aliases()
                        .get(0))
                .hasToString("😀");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("name: A\nname: B\n", "duplicate-key 2:1-5"),
                arguments("name: &a A\naliases: [*a]\n", "yaml-alias 1:7-9, yaml-alias 2:11-13"),
                arguments("name: A\nroles: &r\n  - title: x\n", "yaml-alias 2:8-10"),
                arguments("&k name: A\n", "yaml-alias 1:1-3"),
                arguments("<<: {name: A}\n", "yaml-alias 1:1-3"),
                arguments("name: !!str A\n", "yaml-tag 1:7-12"),
                arguments("name: A\nnames: !x {fa: B}\n", "yaml-tag 2:8-10"),
                arguments("name: &a !t A\n", "yaml-alias 1:7-9, yaml-tag 1:10-12"),
                arguments("name: A\n---\nname: B\n", "yaml-several-documents 2:1-4"),
                arguments("", "yaml-empty 1:1-1"),
                arguments("# nothing yet\n", "yaml-empty 1:1-1"),
                arguments("just words\n", "wrong-type 1:1-11"),
                arguments("- name: A\n", "wrong-type 1:1-1"),
                arguments("name: [A\n", "yaml-syntax 2:1-1"),
                arguments("name: A: B\n", "yaml-syntax 1:8-8"),
                arguments("name: [A] met B\n", "yaml-syntax 1:11-11"),
                arguments("name: \"A\n", "yaml-syntax 2:1-1"),
                arguments("name: @A\n", "yaml-syntax 1:7-7"),
                arguments("name: A\n aliases: [B]\n", "yaml-syntax 2:9-9"),
                arguments("name: A\n\taliases: [B]\n", "tab-indentation 2:1-2"),
                arguments(
                        "name: A\u0007\naliases: [\u001b[31m]\n", "control-character 1:8-9, control-character 2:11-12"),
                arguments("name: \"A\\u0007\"\n", "control-character 1:9-15"),
                arguments("name: \"A\\ud83d\"\n", "control-character 1:9-15"),
                arguments("name: A\nnames: {fa: {x: y}}\n", "wrong-type 2:13-13"),
                arguments("name: A\naliases: [[B]]\n", "wrong-type 2:11-11"),
                arguments("name: ''\n", "field-empty 1:7-9"),
                arguments("name: >-\n", "field-empty 1:7-9"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_no_content_file_needs_is_refused_at_its_place(String text, String expected) throws IOException {
        desk.lay(PERSON, text);
        assertThat(String.join(", ", desk.findings()).replace(PERSON + ":", "")).isEqualTo(expected);
    }

    static Stream<Arguments> advice() {
        return Stream.of(
                arguments("name: [Their] office\n", "the text goes on after what looks like a list or a quoted text"),
                arguments("name: “A”: B\n", "a colon and a space make a key of what stands before them"),
                arguments("name: A\n aliases: [B]\n", "this key is indented more than those above"),
                arguments("name: \"A\n", "the file ends before a quotation mark or bracket is closed"),
                arguments(
                        "name: \"A\\q\"\n",
                        "a backslash in double quotation marks begins an escape that does not exist"),
                arguments("name: `A`\n", "no plain text can begin with this character"),
                arguments("name: A\naliases: [B C: D\nroles: E\n", "a list or mapping in brackets is not closed"));
    }

    @ParameterizedTest
    @MethodSource("advice")
    void a_slip_of_yaml_is_told_in_an_editors_words(String text, String expected) throws IOException {
        desk.lay(PERSON, text);
        assertThat(desk.said(PERSON))
                .singleElement()
                .asString()
                .startsWith("yaml-syntax: this is not YAML: " + expected);
    }

    @Test
    void a_slip_of_yaml_does_not_hide_other_files() throws IOException {
        desk.lay(PERSON, "name: [A\n");
        desk.lay("content/people/ashraf-ghani.yaml", "nam: A\n");
        assertThat(desk.read().findings()).extracting(each -> each.code()).contains("yaml-syntax", "unknown-key");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_with_their_place() throws IOException {
        byte[] latin = "name: Wells\naliases: [W\u00e9lls]\n".getBytes(StandardCharsets.ISO_8859_1);
        desk.lay(PERSON, latin);
        assertThat(desk.findings()).containsExactly("not-utf-8 " + PERSON + ":2:12-12");
        assertThat(desk.said(PERSON)).singleElement().asString().contains("the byte E9");
        desk.lay(PERSON, "name: A\n".getBytes(StandardCharsets.UTF_16));
        assertThat(desk.said(PERSON)).singleElement().asString().contains("UTF-16");
    }

    @Test
    void a_source_text_that_cannot_be_read_is_no_missing_one() throws IOException {
        desk.lay("seeds/a.txt", new byte[] {'a', (byte) 0xFF});
        Reading reading = desk.read();
        assertThat(reading.findings()).extracting(each -> each.code()).containsExactly("not-utf-8");
        assertThat(reading.chronology().unreadable()).contains("seeds/a.txt");
    }

    @Test
    void a_page_has_front_matter_and_a_body_with_places() throws IOException {
        Reading reading = desk.lay("content/pages/about.md", "---\ntitle: About\norder: 1\n---\n\nWe [[write]].\n")
                .read();
        assertThat(reading.findings()).isEmpty();
        Page page = reading.chronology().all(Page.class).get(0);
        assertThat(page.title()).hasToString("About");
        assertThat(page.body().scalar().text()).isEqualTo("\nWe [[write]].\n");
        assertThat(page.body()
                        .scalar()
                        .region(page.body().wikiLinks().get(0).span())
                        .line())
                .isEqualTo(6);
        assertThat(page.body()
                        .scalar()
                        .region(page.body().wikiLinks().get(0).span())
                        .column())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Words\n", "---\ntitle: About\n\nWords\n", " ---\ntitle: About\n---\n", ""})
    void a_page_without_front_matter_is_refused(String text) throws IOException {
        desk.lay("content/pages/about.md", text);
        assertThat(desk.findings()).singleElement().asString().startsWith("front-matter-missing");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            content/persons/alice-wells.yaml,      file-misplaced
            content/alice-wells.yaml,              file-misplaced
            content/people/us/alice-wells.yaml,    file-misplaced
            content/people/alice-wells.yml,        file-misplaced
            content/people/alice-wells.md,         file-misplaced
            content/people/Alice-Wells.yaml,       id-malformed
            content/people/alice--wells.yaml,      id-malformed
            content/people/alice_wells.yaml,       id-malformed
            content/people/-alice.yaml,            id-malformed
            content/people/index.yaml,             id-malformed
            content/people/lpt1.yaml,              id-malformed
            """)
    void a_file_that_cannot_be_an_entry_is_named(String name, String code) throws IOException {
        desk.lay(name, "name: Alice Wells\n");
        assertThat(desk.findings()).containsExactly(code + " " + name + ":1:1-1");
        assertThat(desk.read().chronology().unreadable()).isNotEmpty();
    }

    @Test
    void what_may_lie_in_a_folder_that_cannot_be_read_is_known_by_kind() throws IOException {
        Path locked = desk.lay("content/events/2018/x.yaml", "title: T\n").path("content/events/2018");
        assumeTrue(locked.toFile().setReadable(false), "permissions cannot be taken here");
        try {
            assumeTrue(!Files.isReadable(locked), "this user may read everything");
            Reading reading = desk.read();
            assertThat(desk.said("content/events/2018"))
                    .containsExactly(
                            "file-unreadable: this folder cannot be read | check its permissions and those of the"
                                    + " folder above it");
            assertThat(reading.chronology().mayHide("x", Set.of(Kind.EVENT))).isTrue();
            assertThat(reading.chronology().mayHide("x", Set.of(Kind.PERSON))).isFalse();
        } finally {
            assertThat(locked.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void a_file_of_the_wrong_name_is_told_a_right_one() throws IOException {
        desk.lay("content/people/Alice_Wells.yaml", "name: A\n");
        assertThat(desk.said("content/people/Alice_Wells.yaml"))
                .singleElement()
                .asString()
                .endsWith("rename the file to alice-wells.yaml");
        assertThat(desk.read().chronology().unreadable()).contains("alice-wells");
    }

    @Test
    void an_id_is_one_across_all_kinds() throws IOException {
        desk.lay("content/people/doha.yaml", "name: A\n").lay("content/places/doha.yaml", "name: B\n");
        assertThat(desk.findings()).containsExactly("id-duplicate content/places/doha.yaml:1:1-1");
    }

    @Test
    void links_are_not_followed() throws IOException {
        Path outside = Files.createTempFile("outside", ".yaml");
        Files.writeString(outside, "name: Outside\n");
        Files.createDirectories(desk.path("content/people"));
        Files.createSymbolicLink(desk.path("content/people/a.yaml"), outside);
        Files.createSymbolicLink(desk.path("content/places"), outside.getParent());
        Reading reading = desk.read();
        assertThat(reading.findings())
                .extracting(each -> each.code() + " " + each.region().file())
                .containsExactlyInAnyOrder("file-not-regular content/people/a.yaml", "file-not-regular content/places");
        assertThat(reading.chronology().entries()).isEmpty();
        Files.delete(outside);
    }

    @Test
    void a_publication_behind_a_link_is_not_read() throws IOException {
        Files.delete(desk.path("content/chronology.yaml"));
        desk.lay("elsewhere.yaml", "title: Elsewhere\n");
        Files.createSymbolicLink(desk.path("content/chronology.yaml"), desk.path("elsewhere.yaml"));
        assertThat(desk.findings()).containsExactly("file-not-regular content/chronology.yaml:1:1-1");
    }

    @Test
    void files_of_editors_are_passed_over() throws IOException {
        desk.lay("content/people/.alice.yaml.swp", "x")
                .lay("content/people/alice.yaml~", "x")
                .lay("content/people/#alice.yaml#", "x")
                .lay("content/.git/x", "x");
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void limits_of_the_publication_hold() throws IOException {
        desk.lay(
                "content/chronology.yaml",
                "title: T\nlimits: {file-bytes: 40, seed-bytes: 3, line-length: 20, depth: 2}\n");
        desk.lay("content/people/a.yaml", "name: " + "A".repeat(50) + "\n");
        desk.lay("content/people/b.yaml", "name: " + "B".repeat(20) + "\n");
        desk.lay("content/people/c.yaml", "name: C\nroles: [{title: x}]\n");
        desk.lay("seeds/a.txt", "four");
        assertThat(desk.findings())
                .containsExactly(
                        "file-too-large content/people/a.yaml:1:1-1",
                        "line-too-long content/people/b.yaml:1:21-27",
                        "yaml-too-deep content/people/c.yaml:2:9-9",
                        "file-too-large seeds/a.txt:1:1-1");
        assertThat(desk.said("seeds/a.txt")).singleElement().asString().contains("seed-bytes");
    }

    @Test
    void limits_of_texts_and_lists_hold() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {text-length: 20, items: 2}\n");
        desk.lay(
                "content/people/a.yaml",
                "name: " + "A".repeat(21) + "\naliases: [A, B, C]\nnames: {fa: a, ps: b, ar: c}\n");
        desk.lay("content/people/b.yaml", "name: " + "B".repeat(20) + "\naliases: [A, B]\nnames: {fa: a, ps: b}\n");
        desk.lay("content/people/c.yaml", "name: C\ndescription: In Markdown, a description may be longer.\n");
        assertThat(desk.findings())
                .containsExactly(
                        "text-too-long content/people/a.yaml:1:7-28",
                        "too-many-items content/people/a.yaml:2:17-18",
                        "too-many-items content/people/a.yaml:3:23-25");
        assertThat(desk.said("content/people/a.yaml"))
                .element(1)
                .asString()
                .contains("“aliases” has more than 2 items", "limits: {items: …}");
    }

    /** A line may end in any of four ways, and a carriage return with a line feed is one end. */
    @Test
    void limits_of_the_lines_of_a_source_hold() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {seed-lines: 2}\n");
        desk.lay("seeds/a.txt", "one\r\ntwo\r\n")
                .lay("seeds/b.txt", "one\n\ntwo")
                .lay("seeds/c.txt", "1\u20282\u20293");
        assertThat(desk.findings())
                .containsExactly("file-too-large seeds/b.txt:3:1-1", "file-too-large seeds/c.txt:1:5-5");
        assertThat(desk.said("seeds/b.txt"))
                .singleElement()
                .asString()
                .contains("this file has more than 2 lines", "limits: {seed-lines: …}");
    }

    @Test
    void too_many_files_are_not_read_and_their_entries_not_missed() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {files: 2}\n");
        desk.lay("content/people/a.yaml", "name: A\n").lay("content/people/b.yaml", "name: B\n");
        Reading reading = desk.read();
        assertThat(reading.findings()).extracting(each -> each.code()).containsExactly("too-many-files");
        assertThat(reading.chronology().mayHide("a", Set.of(Kind.PERSON))).isTrue();
        assertThat(reading.chronology().unreadable()).containsExactly("content/");
    }

    /** What was not even listed may be what a source names. */
    @Test
    void of_too_many_source_texts_none_is_missed() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {files: 2}\n");
        desk.lay("seeds/a.txt", "a").lay("seeds/b.txt", "b").lay("seeds/c.txt", "c");
        Reading reading = desk.read();
        assertThat(desk.findings()).containsExactly("too-many-files seeds:1:1-1");
        assertThat(reading.chronology().unreadable()).containsExactly("seeds/");
    }

    @Test
    void what_is_no_file_counts_among_the_files() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {files: 3}\n");
        Path people = desk.path("content/people");
        Files.createDirectories(people);
        for (String name : List.of("a.yaml", "b.yaml")) {
            Files.createSymbolicLink(people.resolve(name), desk.path("content/chronology.yaml"));
        }
        assertThat(desk.findings())
                .containsExactly(
                        "file-not-regular content/people/a.yaml:1:1-1", "file-not-regular content/people/b.yaml:1:1-1");
        Files.createSymbolicLink(people.resolve("c.yaml"), desk.path("content/chronology.yaml"));
        assertThat(desk.findings()).containsExactly("too-many-files content:1:1-1");
    }

    /** A folder with nothing in it takes time as well, and so does a file that is passed over. */
    @Test
    void folders_and_what_is_passed_over_are_counted() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {files: 5}\n");
        for (int i = 0; i < 2; i++) {
            Files.createDirectories(desk.path("content/events/" + i));
            desk.lay("content/.swap/" + i, "");
        }
        desk.lay("content/a~", "");
        assertThat(desk.findings()).isEmpty();

        Files.createDirectories(desk.path("content/events/1/2"));
        assertThat(desk.findings()).containsExactly("too-many-files content:1:1-1");
        assertThat(desk.said("content"))
                .singleElement()
                .asString()
                .contains("more than 5 folders and files of an editor lie here", "limits: {files: …}");
    }

    /** The largest chronology that is measured, of 50,000 events, has 59,000 files; a hundred thousand are a mistake. */
    @Test
    void how_many_files_there_may_be_if_nothing_is_said() {
        assertThat(Limits.DEFAULT.files()).isBetween(60_000, 99_999);
    }

    @Test
    void files_that_are_too_much_together_are_not_read_and_their_entries_not_missed() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {bytes: 70}\n");
        desk.lay("content/people/a.yaml", "name: A\n").lay("content/people/b.yaml", "name: B\n");
        desk.lay("seeds/a.txt", "x".repeat(71));
        Reading reading = desk.read();
        assertThat(desk.findings()).containsExactly("too-many-files seeds:1:1-1");
        assertThat(desk.said("seeds"))
                .singleElement()
                .asString()
                .contains("the files here have more than 70 bytes together", "limits: {bytes: …}");
        assertThat(reading.chronology().entries()).containsKeys("a", "b");
        assertThat(reading.chronology().unreadable()).containsExactly("seeds/");

        desk.lay("content/people/c.yaml", "name: C\n# " + "c".repeat(30) + "\n");
        assertThat(desk.findings()).containsExactly("too-many-files content:1:1-1", "too-many-files seeds:1:1-1");
    }

    /** What one file has beyond its own limit is not read, and is a finding of that file alone. */
    @Test
    void of_a_file_that_is_too_large_only_what_would_be_read_counts() throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: {file-bytes: 50, bytes: 150}\n");
        desk.lay("content/people/a.yaml", "name: " + "A".repeat(500) + "\n");
        assertThat(desk.findings()).containsExactly("file-too-large content/people/a.yaml:1:1-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{file-bytes: 0}",
                "{file-bytes: 2147483647}",
                "{depth: 1000000}",
                "{depth: -1}",
                "{files: 1e9}",
                "{files: ٣}",
                "{colour: 3}"
            })
    void a_limit_out_of_bounds_is_a_finding(String limits) throws IOException {
        desk.lay("content/chronology.yaml", "title: T\nlimits: " + limits + "\n");
        assertThat(desk.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e9", "NaN", "٣٤", "0x10", "34,5", "", "123456789012345678901"})
    void a_number_is_written_in_plain_digits(String number) throws IOException {
        desk.lay("content/places/a.yaml", "name: A\ncoordinates: [\"" + number + "\", 1]\n");
        assertThat(desk.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12026-11-22", "2026-13-01", "2026-11-31", "22.11.2026", "2026-1-2"})
    void a_day_is_one_of_the_calendar(String day) throws IOException {
        desk.lay(
                EVENT,
                "title: T\ndate: 2018\nsummary: S\nadded: " + day
                        + "\nclaims: [{id: a, text: b, evidence: [{source: s, quote: q}]}]\n");
        assertThat(desk.findings()).containsExactly("wrong-type " + EVENT + ":4:8-" + (8 + day.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "a: {", "[a, "})
    void hostile_nesting_is_one_finding(String opening) throws IOException {
        desk.lay(PERSON, opening.repeat(50_000));
        assertThat(desk.read().findings()).isNotEmpty().hasSizeLessThan(25);
    }

    @Test
    void a_missing_publication_is_told() throws IOException {
        Files.delete(desk.path("content/chronology.yaml"));
        assertThat(desk.findings()).containsExactly("publication-missing content/chronology.yaml:1:1-1");
    }

    @Test
    void a_file_that_vanished_cannot_be_read() {
        FileBytes bytes = Folder.bytes("content/a.yaml", root.resolve("content/a.yaml"), 100, "file-bytes");
        assertThat(bytes.fault()).map(Diagnostic::code).contains("file-unreadable");
    }
}
