package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;

/** Sites built in memory: of this repository's own content, and of chronologies that tests write. */
final class OwnSite {

    private OwnSite() {}

    /** The files by address. */
    static Map<String, byte[]> files() {
        return files(own(), words());
    }

    /** The same content in an edition whose pages run from right to left. */
    static Map<String, byte[]> mirrored() {
        return files(
                own(),
                Words.of("mirrored", Map.of("language", "fa", "direction", "rtl"))
                        .over(words()));
    }

    /** Of the content below a root. */
    static Map<String, byte[]> files(Path root) {
        try {
            return files(Linker.link(ContentReader.read(root).chronology()), words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> of(TinyChronology tiny) {
        return files(tiny.linked(), words());
    }

    /** What the policy of a page says of its JSON-LD; nothing if it has none. */
    static String policyOfData(Element page) {
        Element data = page.selectFirst("script[type=application/ld+json]");
        if (data == null) {
            return "";
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(data.data().getBytes(UTF_8));
            return "script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'; ";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LinkedChronology own() {
        try {
            return Linker.link(ContentReader.read(Path.of("").toAbsolutePath()).chronology());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Words words() {
        return templates().words("en");
    }

    private static Templates templates() {
        try {
            return Templates.of(Path.of("").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files(LinkedChronology linked, Words words) {
        SiteOptions options = SiteOptions.of(words);
        var files = new TreeMap<String, byte[]>();
        DataFiles.of(linked, options).forEach(file -> files.put(file.path(), file.bytes()));
        Set<String> others = new TreeSet<>(files.keySet());
        new Renderer(templates(), words)
                .render(Site.of(linked, options.withOthers(others)))
                .forEach(file -> files.put(file.path(), file.bytes()));
        return files;
    }
}
