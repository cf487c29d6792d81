package org.peacechronology.date;

import java.util.List;

/** The words of one language for dates. */
record Vocabulary(List<String> months) {

    static final Vocabulary ENGLISH = new Vocabulary(List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"));

    String month(int number) {
        return months.get(number - 1);
    }
}
