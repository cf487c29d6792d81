package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    /** A long text is written in pieces, and a piece may end between the two halves of a character. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_character_of_two_halves_is_whole_wherever_a_piece_ends(int before) throws IOException {
        String text = "a".repeat(before) + "\uD83D\uDD4A".repeat(10_000);
        StringBuilder out = new StringBuilder();
        Json.write(json -> json.writeString(text + "\u202E\uD83D"), out);
        assertThat(out.toString()).isEqualTo("\"" + text + "\\u202e\\ud83d\"\n");
    }
}
