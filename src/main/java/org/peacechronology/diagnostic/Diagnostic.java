package org.peacechronology.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Region;

/**
 * A finding: what is wrong, where, and what to do next. Data first; printed later, in any of the formats.
 *
 * @param code the stable name of the fault, {@code quote-not-found}: it completes "allow …"
 * @param message one sentence in plain English, without a full stop at its end
 * @param region the very value at fault
 * @param caret the words to underline: those at fault within the value, or the whole value
 * @param label a few words to stand under the caret, or empty
 * @param related other places the finding speaks of
 * @param help what to do next; may be empty
 * @param target of a finding about a link, the address as written
 */
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        Region region,
        Region caret,
        String label,
        List<Related> related,
        String help,
        Optional<String> target)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing((Diagnostic d) -> d.region.file())
            .thenComparingInt(d -> d.region.line())
            .thenComparingInt(d -> d.region.column())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(d -> d.target.orElse(""));

    public Diagnostic {
        related = List.copyOf(related);
    }

    public static Diagnostic error(String code, Region region, String message) {
        return new Diagnostic(code, Severity.ERROR, message, region, region, "", List.of(), "", Optional.empty());
    }

    public static Diagnostic warning(String code, Region region, String message) {
        return new Diagnostic(code, Severity.WARNING, message, region, region, "", List.of(), "", Optional.empty());
    }

    public Diagnostic label(String words) {
        return new Diagnostic(code, severity, message, region, caret, words, related, help, target);
    }

    /** Underlines some words of the value only. */
    public Diagnostic caret(Region words) {
        return new Diagnostic(code, severity, message, region, words, label, related, help, target);
    }

    public Diagnostic help(String words) {
        return new Diagnostic(code, severity, message, region, caret, label, related, words, target);
    }

    public Diagnostic related(List<Related> places) {
        return new Diagnostic(code, severity, message, region, caret, label, places, help, target);
    }

    public Diagnostic severity(Severity other) {
        return new Diagnostic(code, other, message, region, caret, label, related, help, target);
    }

    public Diagnostic target(String address) {
        return new Diagnostic(code, severity, message, region, caret, label, related, help, Optional.of(address));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By file, line, column and code; then by message, so that the order never depends on anything else. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
