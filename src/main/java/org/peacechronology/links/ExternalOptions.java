package org.peacechronology.links;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How addresses outside the site are asked.
 *
 * @param allowPrivate whether hosts of this machine and its networks may be asked
 * @param timeLimit for the whole run; what was not asked by then is unknown
 * @param patience how long one answer may be waited for
 * @param longestWait how long a host that asks for it ({@code Retry-After}) is waited for at most
 * @param atOnce how many requests may be under way
 * @param perHost how many of them at one host
 * @param cache the file that remembers which addresses answered well; empty for none
 * @param keep how long it remembers
 */
public record ExternalOptions(
        boolean allowPrivate,
        Duration timeLimit,
        Duration patience,
        Duration longestWait,
        int atOnce,
        int perHost,
        Optional<Path> cache,
        Duration keep,
        Clock clock) {

    /** Polite to hosts, and done in ten minutes. */
    public static ExternalOptions usual(Clock clock) {
        return new ExternalOptions(
                false,
                Duration.ofMinutes(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                16,
                2,
                Optional.empty(),
                Duration.ofDays(14),
                clock);
    }

    public ExternalOptions allowPrivate(boolean allow) {
        return new ExternalOptions(allow, timeLimit, patience, longestWait, atOnce, perHost, cache, keep, clock);
    }

    public ExternalOptions timeLimit(Duration limit) {
        return new ExternalOptions(allowPrivate, limit, patience, longestWait, atOnce, perHost, cache, keep, clock);
    }

    public ExternalOptions patience(Duration time) {
        return new ExternalOptions(allowPrivate, timeLimit, time, longestWait, atOnce, perHost, cache, keep, clock);
    }

    public ExternalOptions longestWait(Duration time) {
        return new ExternalOptions(allowPrivate, timeLimit, patience, time, atOnce, perHost, cache, keep, clock);
    }

    public ExternalOptions cache(Path file) {
        return new ExternalOptions(
                allowPrivate, timeLimit, patience, longestWait, atOnce, perHost, Optional.of(file), keep, clock);
    }
}
