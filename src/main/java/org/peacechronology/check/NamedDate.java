package org.peacechronology.check;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.date.DateMention;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.Span;

/** A date that a quotation names in the source's own words. */
record NamedDate(LinkedClaim claim, LinkedEvidence evidence, DateMention mention) {

    /** Where the editor quotes it. */
    Region region() {
        return region(evidence.evidence().quote(), mention);
    }

    static Region region(Scalar text, DateMention mention) {
        return text.region(new Span(mention.start(), mention.end()));
    }

    /** All that an event's quotations name, in the order of the file. */
    static List<NamedDate> of(LinkedEvent event, Mentioned mentioned) {
        List<NamedDate> dates = new ArrayList<>();
        for (LinkedClaim claim : event.claims()) {
            for (LinkedEvidence evidence : claim.evidence()) {
                String words = withoutBrackets(evidence.evidence().quote().text());
                mentioned.dates(words).forEach(mention -> dates.add(new NamedDate(claim, evidence, mention)));
            }
        }
        return dates;
    }

    /** What stands in brackets are the editor's words: each is struck out by a mark that no date runs across. */
    private static String withoutBrackets(String quotation) {
        if (quotation.indexOf('[') < 0) {
            return quotation;
        }
        StringBuilder words = new StringBuilder(quotation);
        boolean inside = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            inside |= c == '[';
            boolean closing = inside && c == ']';
            if (inside) {
                words.setCharAt(i, '|');
            }
            inside &= !closing;
        }
        return words.toString();
    }
}
