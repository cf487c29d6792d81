package org.peacechronology.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** A government, armed group, press outlet, international body or party: one file of {@code content/organizations}. */
public record Organization(
        String id,
        Region region,
        Scalar name,
        List<Scalar> aliases,
        Map<String, Scalar> names,
        @Key("kind") Located<OrganizationKind> kindOfBody,
        Optional<Scalar> partOf,
        Optional<Scalar> country,
        Optional<MarkdownText> description,
        Optional<Scalar> url,
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
