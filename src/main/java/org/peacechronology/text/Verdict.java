package org.peacechronology.text;

import java.util.List;
import java.util.Optional;

/**
 * What became of the search for a quotation in its source. Only {@link Verified} carries a match; the others carry what
 * their message shows.
 */
public sealed interface Verdict {

    /** The licence or guard of the quotation contract that a quotation breaks though its words stand in the source. */
    enum Guard {
        ELISION_PIECE_TOO_SHORT("elision-piece-too-short"),
        ELISION_TOO_WIDE("elision-too-wide"),
        ELISION_DROPS_NEGATION("elision-drops-negation"),
        ELISION_AT_EDGE("elision-at-edge"),
        BRACKET_HIDES_SOURCE("bracket-hides-source"),
        BRACKETS_OUTWEIGH_WORDS("brackets-outweigh-words"),
        CUT_FROM_NEGATION("quote-cut-from-negation"),
        CUT_FROM_HEDGE("quote-cut-from-hedge"),
        TOO_SHORT("quote-too-short"),
        INVISIBLE_CHARACTER("quote-invisible-character"),
        MIXED_SCRIPT("quote-mixed-script");

        private final String code;

        Guard(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * A guard that was broken.
     *
     * @param quoted the words at fault in the quotation
     * @param source the words of the source it speaks of; empty where it speaks of none
     * @param words what to name in the message: the negation dropped, the character's name, the words replaced
     */
    record Breach(Guard guard, Span quoted, Optional<Span> source, String words) {}

    /** What was broken; empty for most. A breach is a finding of its own and can be waived. */
    List<Breach> breaches();

    /** The words stand in the body, in one place only. */
    record Verified(Match match, List<Breach> breaches) implements Verdict {
        public Verified {
            breaches = List.copyOf(breaches);
        }
    }

    /** The words stand nowhere in the source. */
    record NotFound(Optional<Nearest> nearest, List<Breach> breaches) implements Verdict {
        public NotFound {
            breaches = List.copyOf(breaches);
        }
    }

    /** The words stand in the source, yet only outside the article's body. */
    record OutsideBody(List<Span> places, List<Breach> breaches) implements Verdict {
        public OutsideBody {
            places = List.copyOf(places);
            breaches = List.copyOf(breaches);
        }
    }

    /** The words stand in several places of the body. */
    record Ambiguous(List<Candidate> candidates, List<Breach> breaches) implements Verdict {
        public Ambiguous {
            candidates = List.copyOf(candidates);
            breaches = List.copyOf(breaches);
        }
    }

    /** Every piece stands in the body, in another order; each with where it stands first. */
    record OutOfOrder(List<Span> pieces, List<Breach> breaches) implements Verdict {
        public OutOfOrder {
            pieces = List.copyOf(pieces);
            breaches = List.copyOf(breaches);
        }
    }

    /** No word is left once brackets and elisions are taken away. */
    record Empty(List<Breach> breaches) implements Verdict {
        public Empty {
            breaches = List.copyOf(breaches);
        }
    }

    /** The quotation would take more work than is allowed; said in {@code bound}, in words. */
    record TooComplex(String bound, List<Breach> breaches) implements Verdict {
        public TooComplex {
            breaches = List.copyOf(breaches);
        }
    }

    /** One of several places; {@code prefix} or {@code suffix} (one of them empty) would single it out. */
    record Candidate(Span place, String prefix, String suffix) {}

    /**
     * The passage of the source that is most like a quotation that was not found.
     *
     * @param place the passage
     * @param differences what differs, word by word, in order
     * @param kind whether a number or a negation is all that differs
     */
    record Nearest(Span place, List<Difference> differences, DifferenceKind kind) {
        public Nearest {
            differences = List.copyOf(differences);
        }
    }

    /** Words of the quotation and the words that the source has in their stead; either may be empty. */
    record Difference(Span quoted, Span source) {}

    enum DifferenceKind {
        WORDS,
        NUMBER,
        NEGATION
    }
}
