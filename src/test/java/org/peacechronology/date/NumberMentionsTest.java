package org.peacechronology.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberMentionsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Ten Secret Meetings                    | Ten=10
                    held around ten secret consultations   | ten=10
                    Afghanistan’s 17-year war              | 17=17
                    after 17 years                         | 17=17
                    a recent three-day ceasefire           | three=3
                    only been two meetings                 | two=2
                    imposed back in 1997                   | 1997=1997
                    the September 11 attacks               | 11=11
                    met on July 23rd                       | 23rd=23th
                    his first visit                        | first=1th
                    the twenty-first century               | twenty-first=21th
                    a thirty-five-year-old                 | thirty-five=35
                    2,500 soldiers                         | 2,500=2500
                    twenty, thirty men                     | twenty=20, thirty=30
                    two hundred and fifty-one              | two hundred and fifty-one=251
                    ten thousand five hundred              | ten thousand five hundred=10500
                    one or two                             | one=1, two=2
                    $5 million                             | 5 million=5000000
                    2.50 or 2.5                            | 2.50=2.5, 2.5=2.5
                    zero deaths                            | zero=0
                    two dozen fighters                     | two dozen=24
                    dates back to the 1980s                | 1980s=1980
                    a hundred and one                      | a hundred and one=101
                    half a million                         |
                    a dozen men                            | a dozen=12
                    9/11                                   | 9=9, 11=11
                    3.5.2                                  |
                    two and three                          | two=2, three=3
                    """)
    void a_number_is_found_in_prose(String prose, String expected) {
        String found = NumberMentions.in(prose).stream()
                .map(number -> number.words() + "=" + number.value() + (number.ordinal() ? "th" : ""))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_number_says_where_it_stands() {
        String prose = "a three-day ceasefire";
        NumberMention number = NumberMentions.in(prose).get(0);
        assertThat(prose.substring(number.start(), number.end())).isEqualTo("three");
    }

    @Test
    void scales_without_end_do_not_overflow() {
        assertThat(NumberMentions.in("one " + "hundred million billion ".repeat(50)))
                .allSatisfy(number -> assertThat(number.value().signum()).isPositive());
    }
}
