package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final String SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static final Journal JOURNAL = new Journal(List.of(
            new Step.MakeFolder(""),
            new Step.MakeFolder("events"),
            new Step.Put(0, false, SHA256, "events/two words.html"),
            new Step.Put(1, true, SHA256, "the end of it.html"),
            new Step.Remove(2, SHA256, "old.html")));

    @Test
    void a_journal_is_plain_lines_and_seals_itself() {
        assertThat(new String(JOURNAL.bytes(), UTF_8)).matches("""
                        chronology-journal 1
                        folder\\u0020
                        folder events
                        put 0 new SHA events/two words.html
                        put 1 over SHA the end of it.html
                        remove 2 SHA old.html
                        end [0-9a-f]{64}
                        """.replace("SHA", SHA256));
        assertThat(Journal.parse(JOURNAL.bytes())).hasValue(JOURNAL);
    }

    @Test
    void a_site_that_was_not_there_is_one_line() {
        Journal journal = new Journal(List.of(new Step.PutSite(SHA256)));
        assertThat(new String(journal.bytes(), UTF_8)).startsWith("chronology-journal 1\nsite " + SHA256 + "\nend ");
        assertThat(Journal.parse(journal.bytes())).hasValue(journal);
        assertThat(Journal.parse(new Journal(List.of(new Step.PutSite("../a"))).bytes()))
                .isEmpty();
    }

    @Test
    void a_journal_cut_at_any_byte_is_not_followed() {
        byte[] whole = JOURNAL.bytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(Journal.parse(Arrays.copyOf(whole, length)))
                    .as("cut to %d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void a_journal_altered_at_any_byte_is_not_followed() {
        byte[] whole = JOURNAL.bytes();
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            assertThat(Journal.parse(altered)).as("altered at byte %d", at).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.html", "/etc/passwd", "a/../../b.html", "C:/a", "con.html"})
    void a_journal_that_leaves_the_site_is_not_followed(String path) {
        for (Step step : List.of(
                new Step.MakeFolder(path), new Step.Put(0, false, SHA256, path), new Step.Remove(0, SHA256, path))) {
            assertThat(Journal.parse(new Journal(List.of(step)).bytes()))
                    .as(step.toString())
                    .isEmpty();
        }
    }
}
