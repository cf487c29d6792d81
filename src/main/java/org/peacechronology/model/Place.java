package org.peacechronology.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * A place: one file of {@code content/places}.
 *
 * @param coordinates latitude and longitude in WGS 84 degrees
 * @param country ISO 3166-1 alpha-2
 */
public record Place(
        String id,
        Region region,
        Scalar name,
        List<Scalar> aliases,
        Map<String, Scalar> names,
        List<Located<BigDecimal>> coordinates,
        Optional<Scalar> partOf,
        Optional<Scalar> country,
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
