package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much room characters take on a terminal. */
class CellsTest {

    /** East Asian Width as ICU has it; ours is of an older Unicode, so only characters that JDK 17 knows count. */
    @Test
    void wide_characters_are_those_of_unicode() {
        List<String> wrong = new ArrayList<>();
        for (int c = 0x20; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            boolean shown = type != Character.UNASSIGNED
                    && type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.PRIVATE_USE
                    && type != Character.NON_SPACING_MARK
                    && type != Character.ENCLOSING_MARK
                    && !(c >= 0x1160 && c <= 0x11ff);
            int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
            boolean wide = width == UCharacter.EastAsianWidth.FULLWIDTH || width == UCharacter.EastAsianWidth.WIDE;
            // The hexagrams became wide in Unicode 16; terminals still show them narrow.
            boolean hexagram = c >= 0x2630 && c <= 0x2637
                    || c >= 0x268a && c <= 0x268f
                    || c >= 0x4dc0 && c <= 0x4dff
                    || c >= 0x1d300 && c <= 0x1d37f;
            if (shown && !hexagram && (Cells.width(c) == 2) != wide) {
                wrong.add(Integer.toHexString(c));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void marks_and_joiners_take_no_room() {
        assertThat(List.of(0x301, 0x64b, 0x200c, 0x20dd, 0xfe0f)).allMatch(c -> Cells.width(c) == 0);
    }

    @Test
    void a_line_is_shown_from_cell_to_cell_without_halving_a_character() {
        Cells cells = Cells.of("a北b\u0301京c");
        assertThat(cells.width()).isEqualTo(7);
        assertThat(cells.text(0, 7)).isEqualTo("a北b\u0301京c");
        assertThat(cells.text(1, 3)).isEqualTo("北");
        assertThat(cells.text(0, 2)).isEqualTo("a");
        assertThat(cells.text(3, 4)).isEqualTo("b\u0301");
        assertThat(cells.text(4, 6)).isEqualTo("京");
        assertThat(cells.start(2)).isEqualTo(3);
        assertThat(cells.cell(4)).isEqualTo(4);
    }
}
