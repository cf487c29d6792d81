package org.peacechronology.links;

import java.util.List;
import java.util.Optional;

/** Where a site stands on the web, or would stand: tells addresses of its own from all others. */
final class Site {

    private final Address root;

    /** @param root the address of the site's root folder; empty where it is not known */
    Site(Optional<Address> root) {
        this.root = root.map(Site::folder).orElse(Address.NOWHERE);
    }

    private static Address folder(Address address) {
        return address.withPath(address.path().endsWith("/") ? address.path() : address.path() + "/");
    }

    /** The address of a file of the site. */
    Address address(String path) {
        StringBuilder way = new StringBuilder();
        for (String name : path.split("/", -1)) {
            way.append(way.isEmpty() ? "" : "/")
                    .append(name.replace("%", "%25")
                            .replace("?", "%3F")
                            .replace("#", "%23")
                            .replace("\\", "%5C"));
        }
        return root.resolve("./" + way).orElse(root);
    }

    /** The file that a list of files names: a path as it is, not an address. */
    static Target file(String path) {
        List<String> segments = List.of(path.split("/", -1));
        return segments.contains("..") || path.startsWith("/")
                ? new Target.Outside()
                : new Target.Inside(segments, Optional.empty());
    }

    /** Where an address leads; nothing is to be said of {@code mailto:}, {@code data:} and their like. */
    Optional<Target> target(String written, Address base) {
        Optional<Address> resolved = base.resolve(written);
        if (resolved.isEmpty()) {
            return base.isWeb() ? Optional.of(new Target.Malformed()) : Optional.empty();
        }
        Address address = resolved.get();
        if (!address.isWeb()) {
            return address.scheme().equals("file") ? Optional.of(new Target.Outside()) : Optional.empty();
        }
        return Optional.of(
                address.sameOrigin(root) ? ofThisHost(address, base, written) : new Target.Elsewhere(address));
    }

    private Target ofThisHost(Address address, Address base, String written) {
        if (address.climbs()) {
            return new Target.Outside();
        }
        String path = address.path();
        if ((path + "/").equals(root.path())) {
            return new Target.Inside(List.of(""), address.fragment());
        }
        if (!path.startsWith(root.path())) {
            boolean spelledOut = Address.parse(written).filter(Address::isWeb).isPresent() || !base.sameOrigin(root);
            return spelledOut ? new Target.Elsewhere(address) : new Target.Outside();
        }
        int above = (int) root.path().chars().filter(c -> c == '/').count() - 1;
        List<String> segments = address.segments();
        return new Target.Inside(List.copyOf(segments.subList(above, segments.size())), address.fragment());
    }
}
