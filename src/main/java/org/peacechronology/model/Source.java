package org.peacechronology.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peacechronology.date.Edtf;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * What is known about one text of {@code seeds/}: one file of {@code content/sources}.
 *
 * @param file the text's file below {@code seeds/}
 * @param sha256 of the text's bytes, in lower-case hexadecimal digits
 * @param body the article itself; nothing outside it can be cited
 * @param display how much of the text its page shows
 */
public record Source(
        String id,
        Region region,
        Scalar title,
        Scalar file,
        Scalar sha256,
        Optional<Scalar> publisher,
        Optional<Located<Basis>> publisherBasis,
        Optional<Scalar> publisherNote,
        Optional<Scalar> author,
        Located<Edtf> published,
        Optional<Located<Basis>> publishedBasis,
        Optional<Scalar> publishedNote,
        Scalar language,
        Optional<Scalar> translatedFrom,
        Optional<Scalar> url,
        Optional<Scalar> archived,
        Optional<Located<LocalDate>> retrieved,
        @AtLeast(1) List<Stretch> body,
        Optional<Located<Display>> display,
        Optional<Scalar> rights,
        Optional<MarkdownText> note,
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
