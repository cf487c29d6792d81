package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * A page of prose: one file of {@code content/pages}.
 *
 * @param order its place in the navigation; none, not in it
 */
public record Page(
        String id,
        Region region,
        Scalar title,
        Optional<Located<Integer>> order,
        Optional<Scalar> description,
        MarkdownText body,
        Optional<Located<Boolean>> draft,
        List<Scalar> formerly,
        Optional<Withdrawal> withdrawn,
        List<Waiver> waive)
        implements Entry {
    @Override
    public Scalar label() {
        return title;
    }
}
