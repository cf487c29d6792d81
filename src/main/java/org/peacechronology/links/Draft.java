package org.peacechronology.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.text.Span;

/**
 * What has been read of a document so far: addresses and ids with their places in its text.
 *
 * <p>Addresses are resolved when all are known, because a {@code base} element may follow what it bears on.
 */
final class Draft {

    private record Written(String text, Use use, Optional<Address> from, Span span) {}

    private record Id(String text, Span span) {}

    private final Site site;
    private final String path;
    private final String text;
    private final List<Written> addresses = new ArrayList<>();
    private final List<Written> files = new ArrayList<>();
    private final List<Id> ids = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> maps = new HashSet<>();
    private Address base;
    private boolean based;
    private boolean redirects;

    Draft(Site site, String path, String text) {
        this.site = site;
        this.path = path;
        this.text = text;
        this.base = site.address(path);
    }

    String text() {
        return text;
    }

    /** Its own address, as long as it names no other base. */
    Address base() {
        return base;
    }

    /** The base that a document names for its addresses; only the first counts. */
    void base(String href) {
        if (!based) {
            based = true;
            base = base.resolve(href).filter(Address::isWeb).orElse(base);
        }
    }

    void redirects() {
        redirects = true;
    }

    void address(String written, Use use, Span span) {
        addresses.add(new Written(written.trim(), use, Optional.empty(), span));
    }

    /** An address that is not seen from the document's own base. */
    void address(String written, Use use, Address from, Span span) {
        addresses.add(new Written(written.trim(), use, Optional.of(from), span));
    }

    /** A path from the root of the site, as a list of files has it. */
    void file(String written, Span span) {
        files.add(new Written(written, Use.NAMED, Optional.empty(), span));
    }

    void id(String id, Span span) {
        if (!id.isEmpty()) {
            ids.add(new Id(id, span));
        }
    }

    /** A name that a fragment may lead to, and that may be that of an id as well. */
    void name(String name) {
        names.add(name);
    }

    void map(String name) {
        maps.add(name);
    }

    Document finish(boolean page) {
        Places places = new Places(text);
        List<Link> links = new ArrayList<>(addresses.size() + files.size());
        for (Written a : addresses) {
            target(a).ifPresent(target -> links.add(new Link(a.text, a.use, target, places.place(a.span))));
        }
        for (Written f : files) {
            links.add(new Link(f.text, f.use, Site.file(f.text), places.place(f.span)));
        }
        Map<String, Span> first = new HashMap<>();
        List<Document.RepeatedId> repeated = new ArrayList<>();
        for (Id id : ids) {
            Span before = first.putIfAbsent(id.text, id.span);
            if (before != null) {
                repeated.add(new Document.RepeatedId(id.text, places.place(before), places.place(id.span)));
            }
        }
        names.addAll(first.keySet());
        return new Document(path, page, true, redirects, links, names, maps, repeated);
    }

    private Optional<Target> target(Written a) {
        return switch (a.use) {
            case MAP -> Optional.of(new Target.OwnMap(afterHash(a.text)));
            case OWN_PART -> afterHash(a.text).map(Target.OwnPart::new);
            default -> site.target(a.text, a.from.orElse(base));
        };
    }

    private static Optional<String> afterHash(String address) {
        int hash = address.indexOf('#');
        return hash < 0 || hash == address.length() - 1 ? Optional.empty() : Optional.of(address.substring(hash + 1));
    }
}
