package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * A passage of a source, cited for or against a claim.
 *
 * @param quote the passage as the editor typed it
 * @param prefix words that stand directly before it, where it stands in the source more than once
 * @param suffix words that stand directly after it, likewise
 * @param origin who first said it; without one the source itself
 * @param via who carried it, from the origin towards the source
 * @param translation an English rendering, where the source is not in English
 */
public record Evidence(
        Region region,
        Scalar source,
        Scalar quote,
        Optional<Scalar> prefix,
        Optional<Scalar> suffix,
        Optional<Located<Stance>> stance,
        Optional<Origin> origin,
        List<Scalar> via,
        Optional<MarkdownText> note,
        Optional<Scalar> translation) {
    /** What it does to its claim; it supports it unless the editor says otherwise. */
    public Stance effect() {
        return stance.map(Located::value).orElse(Stance.SUPPORTS);
    }
}
