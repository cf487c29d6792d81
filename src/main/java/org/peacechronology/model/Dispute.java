package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * A question on which claims disagree: one file of {@code content/disputes}.
 *
 * @param resolution the editors' view of whether both can be true
 */
public record Dispute(
        String id,
        Region region,
        Scalar question,
        MarkdownText summary,
        @AtLeast(2) List<Position> positions,
        Optional<MarkdownText> resolution,
        Optional<Located<Boolean>> draft,
        List<Scalar> formerly,
        Optional<Withdrawal> withdrawn,
        List<Waiver> waive)
        implements Entry {
    @Override
    public Scalar label() {
        return question;
    }
}
