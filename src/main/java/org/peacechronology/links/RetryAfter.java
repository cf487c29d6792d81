package org.peacechronology.links;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The {@code Retry-After} field of an answer (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait; empty where the field makes no sense. A date that is past means not at all. */
    static Optional<Duration> read(String field, Instant now) {
        String text = field.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // No host means years: more digits than these are as long as forever.
            return Optional.of(Duration.ofSeconds(text.length() > 9 ? 999_999_999 : Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
