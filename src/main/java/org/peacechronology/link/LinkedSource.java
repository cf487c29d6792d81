package org.peacechronology.link;

import java.util.List;
import java.util.Optional;
import org.peacechronology.model.Source;
import org.peacechronology.text.SourceText;

/**
 * A source with its text and all that rests on it.
 *
 * @param text absent where the file is missing or cannot be read
 * @param problems why its body cannot be made out
 * @param citations by place in the text, then by event, claim and evidence
 */
public record LinkedSource(
        Source source,
        Optional<SourceText> text,
        List<SourceText.StretchProblem> problems,
        List<Citation> citations,
        Optional<Coverage> coverage) {

    public LinkedSource {
        problems = List.copyOf(problems);
        citations = List.copyOf(citations);
    }

    public String id() {
        return source.id();
    }
}
