package org.peacechronology.check;

import java.util.List;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Stretch;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText.StretchProblem;

/** A stretch of a source's body whose bounds cannot be made out. */
final class BodyNotFound implements Rule {
    @Override
    public String code() {
        return "body-not-found";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean canBeWaived() {
        return false;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (LinkedSource source : linked.sources().values()) {
            for (StretchProblem problem : source.problems()) {
                Stretch stretch = source.source().body().get(problem.stretch());
                List<Related> places = source.text()
                        .map(text -> problem.places().stream()
                                .limit(5)
                                .map(span -> new Related("stands at", text.region(span), ""))
                                .toList())
                        .orElse(List.of());
                findings.accept(
                        Diagnostic.error(
                                        code(),
                                        at(stretch, problem).region(),
                                        message(problem, source.source().file()))
                                .related(places)
                                .help(
                                        "copy the first and the last words of the stretch from the text, enough of them to be unique"));
            }
        }
    }

    private static Scalar at(Stretch stretch, StretchProblem problem) {
        return switch (problem.fault()) {
            case FROM_NOT_FOUND, FROM_AMBIGUOUS, OVERLAPS -> stretch.from();
            case TO_NOT_FOUND, TO_AMBIGUOUS, TO_BEFORE_FROM -> stretch.to();
        };
    }

    private static String message(StretchProblem problem, Scalar file) {
        return switch (problem.fault()) {
            case FROM_NOT_FOUND, TO_NOT_FOUND -> "these words do not stand in seeds/" + file;
            case FROM_AMBIGUOUS, TO_AMBIGUOUS -> "these words stand in seeds/" + file + " more than once";
            case TO_BEFORE_FROM -> "these words stand before those of “from”";
            case OVERLAPS -> "this stretch begins before the end of the one above";
        };
    }
}
