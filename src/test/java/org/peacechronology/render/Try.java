package org.peacechronology.render;

import java.nio.file.*;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.site.*;

class Try {
    public static void main(String[] a) throws Exception {
        var reading = ContentReader.read(Path.of(a[0]));
        System.out.println(reading.findings());
        var linked = Linker.link(reading.chronology());
        var t = Templates.of(Path.of(a[0]));
        var w = t.words("en");
        long s = System.nanoTime();
        var site = Site.of(linked, SiteOptions.of(w));
        System.out.println(site.pages().size() + " pages " + (System.nanoTime() - s) / 1000000 + " ms");
        s = System.nanoTime();
        try {
            for (var f : new Renderer(t, w).render(site)) {
                Path p = Path.of(a[1]).resolve(f.path());
                Files.createDirectories(p.getParent());
                Files.write(p, f.bytes());
            }
        } catch (TemplateFailure e) {
            System.out.println(e.finding());
        }
        System.out.println((System.nanoTime() - s) / 1000000 + " ms");
    }
}
