package org.peacechronology.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.model.Kind;
import org.peacechronology.text.Region;

/**
 * Holds the addresses that are to be published against those that once were: the page of an entry never vanishes.
 *
 * <p>It is no {@link Rule}, because it looks at a site and not at a chronology.
 */
public final class Permalinks {

    public static final String CODE = "permalink-lost";

    /** Pages at the top of the site that are no editors' prose. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("404", "corrections", "index", "search", "timeline");

    private Permalinks() {}

    /**
     * A finding for each page of an entry that stood in the published site and would be gone.
     *
     * @param site the published folder's name, for the findings
     * @param published the addresses that the last manifest lists
     * @param made the addresses that are made now, redirects among them
     */
    public static List<Diagnostic> lost(String site, Set<String> published, Set<String> made) {
        return published.stream()
                .filter(address -> !made.contains(address))
                .flatMap(address -> entry(address).stream()
                        .map(id -> Diagnostic.error(
                                        CODE,
                                        Region.file(site + "/" + address),
                                        "this address was published and would be gone")
                                .help("add “" + id + "” to “formerly” of the entry that took its place,"
                                        + " or keep its file and mark it “withdrawn”, with the date and the reason")))
                .sorted()
                .toList();
    }

    /** The ID of the entry whose page has this address; nothing for lists, pictures and data. */
    private static Optional<String> entry(String address) {
        if (!address.endsWith(".html") || address.endsWith("/index.html")) {
            return Optional.empty();
        }
        int slash = address.indexOf('/');
        String name = address.substring(slash + 1, address.length() - ".html".length());
        boolean ofEntry = slash < 0 && !OF_THE_PROGRAM.contains(name)
                || slash > 0
                        && Arrays.stream(Kind.values())
                                .anyMatch(kind ->
                                        kind != Kind.PAGE && kind.folder().equals(address.substring(0, slash)));
        return ofEntry ? Optional.of(name) : Optional.empty();
    }
}
