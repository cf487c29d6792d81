package org.peacechronology.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * A person: one file of {@code content/people}.
 *
 * @param aliases every form of the name that the sources use
 * @param names the name in other languages, by BCP 47 tag
 */
public record Person(
        String id,
        Region region,
        Scalar name,
        List<Scalar> aliases,
        Map<String, Scalar> names,
        List<Role> roles,
        Optional<MarkdownText> description,
        Optional<Scalar> wikidata,
        Optional<Located<Boolean>> draft,
        List<Scalar> formerly,
        Optional<Withdrawal> withdrawn,
        List<Waiver> waive)
        implements Entry {
    @Override
    public Scalar label() {
        return name;
    }
}
