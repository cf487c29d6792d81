package org.peacechronology.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.PartialDate;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Source;
import org.peacechronology.text.Scalar;

/**
 * What is cited, for the programs in which scholars keep their references.
 *
 * @param key unique among the references of this chronology
 * @param article whether it is an article of the press, else an entry of this chronology
 * @param authors as they are to be printed: these are names of bodies, or of people as the source gives them
 * @param container the chronology, of its own entries; the publisher, of articles
 * @param url its address on the web; empty where it has none
 * @param note in words: the date as far as it is known
 */
record Reference(
        String key,
        boolean article,
        String title,
        List<String> authors,
        String container,
        Issued issued,
        String url,
        Optional<LocalDate> accessed,
        String language,
        String note) {

    Reference {
        authors = List.copyOf(authors);
    }

    /** A date of publication as far as it is known: month and day are 0 where they are not. */
    record Issued(int year, int month, int day) {

        static Issued on(LocalDate day) {
            return new Issued(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }

        /** The year and month of an interval stand only if both its ends agree on them; the year is that of its start. */
        static Issued of(Edtf date) {
            if (date.form() instanceof PartialDate partial) {
                LocalDate day = partial.earliest();
                return switch (partial.precision()) {
                    case DAY -> on(day);
                    case MONTH -> new Issued(day.getYear(), day.getMonthValue(), 0);
                    case YEAR, SEASON, DECADE, CENTURY, INTERVAL, SET -> new Issued(day.getYear(), 0, 0);
                };
            }
            LocalDate first = Days.isBounded(date.earliest()) ? date.earliest() : date.latest();
            LocalDate last = Days.isBounded(date.latest()) ? date.latest() : date.earliest();
            boolean month = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
            return new Issued(first.getYear(), month ? first.getMonthValue() : 0, 0);
        }
    }

    static Reference of(Published published, Source source) {
        String publisher =
                source.publisher().map(Scalar::text).map(published::name).orElse("");
        return new Reference(
                source.id(),
                true,
                source.title().text(),
                source.author().map(Scalar::text).stream().toList(),
                publisher,
                Issued.of(source.published().value()),
                source.url().or(source::archived).map(Scalar::text).orElse(""),
                source.retrieved().map(date -> date.value()),
                source.language().text(),
                published.words(source.published().value()));
    }

    /** An event; without a known address of the site it has none. */
    static Reference of(Published published, LinkedEvent event) {
        return own(
                published,
                event.id(),
                event,
                event.event().title().text(),
                published
                        .baseUrl()
                        .map(base -> published.link("", event.event()))
                        .orElse(""));
    }

    static Reference of(Published published, LinkedEvent event, LinkedClaim claim) {
        return own(
                published,
                event.id() + "." + claim.id(),
                event,
                claim.claim().text().text(),
                published.baseUrl().map(base -> published.link("", claim)).orElse(""));
    }

    private static Reference own(Published published, String key, LinkedEvent event, String title, String url) {
        return new Reference(
                key,
                false,
                title,
                published.editors(),
                published.title(),
                Issued.on(event.event().added().value()),
                url,
                Optional.empty(),
                published.language(),
                published.words(event.event().date().value()));
    }

    static String bibTex(List<Reference> references) {
        return references.stream().map(Reference::bibTex).collect(Collectors.joining("\n"));
    }

    static String ris(List<Reference> references) {
        return references.stream().map(Reference::ris).collect(Collectors.joining("\r\n"));
    }

    static String csl(List<Reference> references) {
        return Json.text(references.stream().map(Reference::csl).toList());
    }

    /** BibTeX, with {@code url} and {@code urldate} as BibLaTeX has them. */
    private String bibTex() {
        StringBuilder out = new StringBuilder("@misc{").append(key);
        // A second pair of braces: a body's name is not to be taken apart, a title keeps its capitals.
        field(out, "author", authors.stream().map(name -> "{" + tex(name) + "}").collect(Collectors.joining(" and ")));
        field(out, "title", "{" + tex(title) + "}");
        field(out, "howpublished", tex(container));
        field(out, "year", Integer.toString(issued.year));
        field(out, "month", issued.month == 0 ? "" : Integer.toString(issued.month));
        field(out, "day", issued.day == 0 ? "" : Integer.toString(issued.day));
        field(out, "url", texUrl(url));
        field(out, "urldate", accessed.map(LocalDate::toString).orElse(""));
        field(out, "langid", language);
        field(out, "note", tex(note));
        return out.append("\n}\n").toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    private static String tex(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : OneLine.of(text).toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{' -> out.append("\\{");
                case '}' -> out.append("\\}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '$', '&', '#', '_', '%' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Within {@code url} nothing is escaped but what would end the field or the line. */
    private static String texUrl(String url) {
        return OneLine.of(url)
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\\", "%5C")
                .replace(" ", "%20");
    }

    /** RIS: a tag and its value a line, CR LF. */
    private String ris() {
        StringBuilder out = new StringBuilder();
        tag(out, "TY", article ? "NEWS" : "ELEC");
        tag(out, "ID", key);
        authors.forEach(name -> tag(out, "AU", name));
        tag(out, "TI", title);
        tag(out, article ? "PB" : "T2", container);
        tag(out, "PY", Integer.toString(issued.year));
        String month = issued.month == 0 ? "" : two(issued.month);
        tag(out, "DA", issued.year + "/" + month + "/" + (issued.day == 0 ? "" : two(issued.day)) + "/");
        tag(out, "UR", url);
        tag(
                out,
                "Y2",
                accessed.map(day -> day.toString().replace('-', '/') + "/").orElse(""));
        tag(out, "LA", language);
        tag(out, "N1", note);
        return out.append("ER  - \r\n").toString();
    }

    private static void tag(StringBuilder out, String tag, String value) {
        if (!value.isEmpty()) {
            out.append(tag).append("  - ").append(OneLine.of(value)).append("\r\n");
        }
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** CSL-JSON 1.0. */
    private Json csl() {
        return new Json()
                .put("id", key)
                .put("type", article ? "article-newspaper" : "webpage")
                .put("title", title)
                .put(
                        "author",
                        authors.stream()
                                .map(name -> new Json().put("literal", name))
                                .toList())
                .put(article ? "publisher" : "container-title", container)
                .put("issued", dateParts(issued))
                .put("accessed", accessed.map(day -> dateParts(Issued.on(day))))
                .put("URL", url)
                .put("language", language)
                .put("note", note);
    }

    private static Json dateParts(Issued date) {
        List<Integer> parts = date.month == 0
                ? List.of(date.year)
                : date.day == 0 ? List.of(date.year, date.month) : List.of(date.year, date.month, date.day);
        return new Json().put("date-parts", List.of(parts));
    }
}
