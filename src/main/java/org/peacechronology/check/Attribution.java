package org.peacechronology.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.model.Origin;
import org.peacechronology.model.Stance;

/** Whether words of prose let readers see that a thing is only said, and by people who are not named. */
final class Attribution {

    /** Say outright that a speaker has no name here. */
    private static final Set<String> UNNAMED = words("unnamed anonymous anonymously unidentified undisclosed nameless"
            + " sources source insiders officials people rumours rumors");

    /** Say that a thing is told, without vouching for it. */
    private static final Set<String> TOLD = words(
            "said say says saying told tells tell reported reports report reportedly"
                    + " reporting according claimed claims claim alleged alleges allegedly spoke speaks stated states announced"
                    + " asserted asserts maintained called calls described describes warned warns accused accuses denied denies"
                    + " confirmed confirms quoted quotes cited cites account accounts wrote writes argued argues suggested"
                    + " suggests believed expected would could might may apparently purportedly named names statement words");

    /** Words that describe a speaker without telling one from another of the same kind. */
    private static final Set<String> SMALL = words("who that which with from the this into about whom whose familiar"
            + " matter remains their were been have");

    private Attribution() {}

    /** Whether the text says that the claim's speakers are unnamed, or calls them as the claim's evidence does. */
    static boolean saysUnnamed(String text, LinkedClaim claim) {
        Set<String> words = words(text);
        return words.stream().anyMatch(UNNAMED::contains)
                || text.toLowerCase(Locale.ROOT).contains("not named")
                || descriptions(claim).anyMatch(words::contains);
    }

    /** Whether the text at least tells the claim as something said. */
    static boolean saysTold(String text, LinkedClaim claim) {
        return words(text).stream().anyMatch(TOLD::contains) || saysUnnamed(text, claim);
    }

    /** The words with which the evidence describes its unnamed speakers: {@code official}, {@code leader}. */
    private static Stream<String> descriptions(LinkedClaim claim) {
        return claim.evidence().stream()
                .map(LinkedEvidence::evidence)
                .filter(evidence -> evidence.effect() == Stance.SUPPORTS)
                .flatMap(evidence -> evidence.origin().stream())
                .filter(Origin.Unnamed.class::isInstance)
                .flatMap(origin -> words(((Origin.Unnamed) origin).unnamed().text()).stream())
                .filter(word -> word.length() > 3 && !SMALL.contains(word));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        NameWord.wordsOf(text).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        return words;
    }
}
