package org.peacechronology.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final String[] PARTS = {
        "a", "words and words ", "\n", "\r\n", "\r", "سلام", "\uD83D\uDD4A", "\uD83D", "\uDD4A"
    };

    @Test
    void columns_count_code_points_and_lead_back_also_on_lines_of_many_thousand_characters() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            StringBuilder typed = new StringBuilder();
            int kinds = 1 + random.nextInt(PARTS.length);
            int parts = random.nextInt(round % 4 == 0 ? 3_000 : 60);
            for (int i = 0; i < parts; i++) {
                // Breaks are rare in every other round, so that there are long lines.
                int kind = random.nextInt(kinds);
                boolean rare = round % 2 == 0 && kind >= 2 && kind <= 4 && random.nextInt(500) > 0;
                typed.append(PARTS[rare ? 0 : kind]);
            }
            String text = typed.toString();
            Lines lines = new Lines(text);
            for (int offset = 0; offset <= text.length(); offset += 1 + random.nextInt(7)) {
                int line = lines.line(offset);
                int column = lines.column(offset);
                assertThat(column).isEqualTo(text.codePointCount(lines.start(line), offset) + 1);
                assertThat(lines.offset(line, column))
                        .isEqualTo(Math.min(text.offsetByCodePoints(lines.start(line), column - 1), lines.end(line)));
            }
            assertThat(lines.offset(1, Integer.MAX_VALUE / 2)).isEqualTo(lines.end(1));
            assertThat(lines.offset(Integer.MAX_VALUE, 1)).isEqualTo(lines.start(lines.count()));
        }
    }
}
