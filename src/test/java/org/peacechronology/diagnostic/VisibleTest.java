package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of a text. */
class VisibleTest {

    /** A line that needs no second look is not taken apart; that must make no difference to any character. */
    @Test
    void each_character_is_shown_the_same_in_a_line_as_alone() {
        List<String> wrong = new ArrayList<>();
        for (int c = 0x21; c <= Character.MAX_CODE_POINT; c++) {
            for (String before : List.of("a", "#", "ب")) {
                String line = before + Character.toString(c) + "ب";
                String alone = before + Visible.character(c, before.codePointAt(0), 'ب') + "ب";
                if (!Visible.line(line).equals(alone)) {
                    wrong.add(Integer.toHexString(c));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_hides_or_turns_the_line_is_written_out() {
        assertThat(Visible.line("“a”\u202eb\u0007 \u200bc")).isEqualTo("“a”\\u{202e}b␇ \\u{200b}c");
        assertThat(Visible.line("##[error]")).isEqualTo("##\\u{5b}error]");
        assertThat(Visible.line(" “a”\n  – b ")).isEqualTo("“a” – b");
    }
}
