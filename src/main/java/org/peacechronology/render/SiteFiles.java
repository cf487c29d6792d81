package org.peacechronology.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.site.DataPage;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.TemplateFailure;

/**
 * Every file of the site by its address: pages, data and the assets of the templates. Which files there are is known at
 * once, but for the parts of the search's index; each is made when it is asked for.
 */
public final class SiteFiles {
    private final Site site;
    private final DataFiles data;
    private final Renderer renderer;
    private final Map<String, byte[]> assets;

    private SiteFiles(Site site, DataFiles data, Renderer renderer, Map<String, byte[]> assets) {
        this.site = site;
        this.data = data;
        this.renderer = renderer;
        this.assets = assets;
    }

    /**
     * The files of a chronology's site.
     *
     * @param options with the words in which {@code renderer} speaks
     */
    public static SiteFiles of(LinkedChronology linked, SiteOptions options, Renderer renderer) {
        DataFiles data = new DataFiles(linked, options);
        Set<String> others = new HashSet<>(options.others());
        others.addAll(data.addresses());
        return new SiteFiles(Site.of(linked, options.withOthers(others)), data, renderer, renderer.assets());
    }

    /**
     * The file at an address, or nothing where the site has none.
     *
     * @throws TemplateFailure if the page's template cannot be used
     */
    public Optional<SiteFile> file(String address) {
        byte[] asset = assets.get(address);
        if (asset != null) {
            return Optional.of(new SiteFile(address, asset));
        }
        return site.page(address)
                .map(renderer::render)
                .or(() -> site.files().stream()
                        .filter(file -> file.path().equals(address))
                        .findFirst())
                .or(() -> data.file(address));
    }

    /** A part of the work: a file, or several that are made together. */
    public record Piece(String name, Supplier<List<SiteFile>> files) {}

    /** All of the work: first what takes longest to make, the index of the search and the data about the whole site. */
    public List<Piece> pieces() {
        List<Piece> pieces = data.pieces();
        besidesData()
                .forEach(address -> pieces.add(
                        new Piece(address, () -> List.of(file(address).orElseThrow()))));
        return pieces;
    }

    /** The addresses of all files but those of the search's index. */
    public List<String> addresses() {
        List<String> addresses = new ArrayList<>(data.withoutSearch());
        addresses.addAll(besidesData());
        return addresses;
    }

    private List<String> besidesData() {
        List<String> addresses = new ArrayList<>(site.addresses());
        site.files().forEach(file -> addresses.add(file.path()));
        addresses.addAll(assets.keySet());
        return addresses;
    }

    /**
     * The page of data as it is where one of the files that it lists is not; nothing where the site has no such page.
     *
     * @throws TemplateFailure if its template cannot be used
     */
    public Optional<SiteFile> dataPageWithout(String address) {
        return site.page(DataPage.ADDRESS)
                .map(page -> renderer.render(page instanceof DataPage data ? data.without(address) : page));
    }

    /**
     * Renders one page by each template that the site uses.
     *
     * @throws TemplateFailure if one of them cannot be used
     */
    public void tryTemplates() {
        Set<String> tried = new TreeSet<>();
        for (String address : site.addresses()) {
            // Pages of one folder are of one kind: there is no need to make them all to learn which templates there
            // are.
            String kind =
                    address.replaceAll("^[0-9]+/", "year/").replaceAll("[^/]*$", "") + address.endsWith("index.html");
            if (!address.contains("/") || tried.add(kind)) {
                site.page(address).map(renderer::render);
            }
        }
    }
}
