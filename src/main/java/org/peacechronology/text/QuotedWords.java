package org.peacechronology.text;

import java.util.List;
import org.peacechronology.text.QuotePattern.Needle;
import org.peacechronology.text.Verdict.Breach;

/** A quotation made ready to be sought, in one source or in many. */
final class QuotedWords {

    private final String words;
    private final Folded folded;
    private final Tokens tokens;
    private final QuotePattern pattern;
    private final List<Breach> suspects;

    QuotedWords(String words) {
        this.words = words;
        this.folded = Folded.of(words);
        this.tokens = Tokens.of(folded);
        this.pattern = new QuotePattern(folded, tokens);
        this.suspects = List.copyOf(Suspects.in(words));
    }

    /** As the editor typed them. */
    String words() {
        return words;
    }

    Folded folded() {
        return folded;
    }

    Tokens tokens() {
        return tokens;
    }

    /** With its elision marks and brackets read as an editor's. */
    QuotePattern pattern() {
        return pattern;
    }

    /** All of it, as it is written. */
    Needle needle() {
        return Needle.of(folded, tokens);
    }

    List<Breach> suspects() {
        return suspects;
    }
}
