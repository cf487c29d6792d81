package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** A thread that runs through events: one file of {@code content/themes}. */
public record Theme(
        String id,
        Region region,
        Scalar name,
        Optional<MarkdownText> description,
        Optional<Located<Integer>> order,
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
