package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OneLineTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("Khalilzad met them in Doha", "Khalilzad met them in Doha"),
                Arguments.of(" \n two  words\r\n ", "two words"),
                Arguments.of("a\nb", "a b"),
                Arguments.of("a\tb\u0007\u2028 c", "a b c"),
                Arguments.of(" a", "a"),
                Arguments.of("a ", "a"),
                Arguments.of("\n", ""),
                Arguments.of("", ""),
                Arguments.of("“در دوحه”  گفت", "“در دوحه” گفت"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_stretch_of_space_is_one_space_and_none_stands_at_the_ends(String text, String line) {
        assertThat(OneLine.of(text)).isEqualTo(line);
    }
}
