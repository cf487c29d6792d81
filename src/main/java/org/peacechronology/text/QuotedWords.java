package org.peacechronology.text;

import java.util.List;
import org.peacechronology.text.Verdict.Breach;

/**
 * A quotation made ready to be sought, in one source or in many.
 *
 * @param words as the editor typed them
 * @param pattern with its elision marks and brackets read as an editor's
 */
record QuotedWords(String words, Folded folded, Tokens tokens, QuotePattern pattern, List<Breach> suspects) {

    static QuotedWords of(String words) {
        Folded folded = Folded.of(words);
        Tokens tokens = Tokens.of(folded);
        return new QuotedWords(words, folded, tokens, new QuotePattern(folded, tokens), Suspects.in(words));
    }
}
