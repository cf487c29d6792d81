package org.peacechronology.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarHijriTest {

    @Test
    void every_day_of_1178_to_1501_agrees_with_icu() {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_AF@calendar=persian"));
        LocalDate day = new SolarHijri(SolarHijri.FIRST_YEAR, 1, 1).toLocalDate();
        int years = SolarHijri.LAST_YEAR - SolarHijri.FIRST_YEAR + 1;
        int days = 0;
        for (; SolarHijri.covers(day); day = day.plusDays(1)) {
            icu.setTimeInMillis(Duration.ofDays(day.toEpochDay()).toMillis());
            SolarHijri expected =
                    new SolarHijri(icu.get(Calendar.YEAR), icu.get(Calendar.MONTH) + 1, icu.get(Calendar.DAY_OF_MONTH));
            assertThat(SolarHijri.of(day)).isEqualTo(expected);
            assertThat(expected.toLocalDate()).isEqualTo(day);
            days++;
        }
        assertThat(days).isBetween(365 * years + years / 5, 365 * years + years / 4);
    }

    @ParameterizedTest(name = "1 Hamal {0} is {1}")
    @CsvSource(textBlock = """
                    1387, 2008-03-20
                    1388, 2009-03-21
                    1391, 2012-03-20
                    1396, 2017-03-21
                    1397, 2018-03-21
                    1399, 2020-03-20
                    1403, 2024-03-20
                    1404, 2025-03-21
                    """)
    void the_year_begins_at_the_equinox(int year, LocalDate day) {
        assertThat(SolarHijri.of(day)).isEqualTo(new SolarHijri(year, 1, 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
                    2018-07-23, 1 Asad 1397,     ۱ اسد ۱۳۹۷,    ۱ زمری ۱۳۹۷
                    2018-07-16, 25 Saratan 1397, ۲۵ سرطان ۱۳۹۷, ۲۵ چنگاښ ۱۳۹۷
                    2018-10-12, 20 Mizan 1397,   ۲۰ میزان ۱۳۹۷, ۲۰ تله ۱۳۹۷
                    2018-11-09, 18 Aqrab 1397,   ۱۸ عقرب ۱۳۹۷,  ۱۸ لړم ۱۳۹۷
                    2021-10-09, 17 Mizan 1400,   ۱۷ میزان ۱۴۰۰, ۱۷ تله ۱۴۰۰
                    2021-03-20, 30 Hut 1399,     ۳۰ حوت ۱۳۹۹,   ۳۰ کب ۱۳۹۹
                    """)
    void a_day_is_written_in_english_dari_and_pashto(LocalDate day, String english, String dari, String pashto) {
        SolarHijri date = SolarHijri.of(day);
        assertThat(date.english()).isEqualTo(english);
        assertThat(date.dari()).isEqualTo(dari);
        assertThat(date.pashto()).isEqualTo(pashto);
    }

    @Test
    void days_outside_its_years_are_not_converted() {
        assertThat(SolarHijri.covers(LocalDate.of(1799, 3, 21))).isTrue();
        assertThat(SolarHijri.covers(LocalDate.of(1799, 3, 20))).isFalse();
        assertThat(SolarHijri.covers(LocalDate.of(2123, 3, 20))).isTrue();
        assertThat(SolarHijri.covers(LocalDate.of(2123, 3, 21))).isFalse();
        assertThat(SolarHijri.covers(LocalDate.MIN)).isFalse();
        assertThatThrownBy(() -> SolarHijri.of(LocalDate.MAX)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_that_its_month_lacks_is_refused() {
        assertThatThrownBy(() -> new SolarHijri(1397, 12, 30)).hasMessage("no Solar Hijri day: 1397-12-30");
        assertThat(new SolarHijri(1399, 12, 30).toLocalDate()).isEqualTo(LocalDate.of(2021, 3, 20));
    }
}
