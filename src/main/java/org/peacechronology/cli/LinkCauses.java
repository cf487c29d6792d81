package org.peacechronology.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peacechronology.links.HeldText;
import org.peacechronology.links.MadeFrom;
import org.peacechronology.model.Entry;
import org.peacechronology.model.SeedText;
import org.peacechronology.model.Source;
import org.peacechronology.read.Reading;
import org.peacechronology.site.Addresses;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Leads from the addresses of a built site back to the content: the file and line behind one, the text behind another. */
final class LinkCauses implements MadeFrom, HeldText {
    private final Reading reading;
    private final Map<String, Entry> byPage = new HashMap<>();
    private final Map<String, Region> withdrawn = new HashMap<>();
    private final Map<String, Scalar> byUrl = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    LinkCauses(Reading reading) {
        this.reading = reading;
        reading.chronology().entries().values().forEach(entry -> byPage.put(Addresses.of(entry), entry));
        reading.chronology()
                .withdrawn()
                .values()
                .forEach(each -> withdrawn.put(Addresses.of(each.kind(), each.id()), each.region()));
        for (Source source : reading.chronology().all(Source.class)) {
            Optional<String> text = Optional.ofNullable(
                            reading.chronology().texts().get(source.file().text()))
                    .map(SeedText::text);
            Stream.concat(source.url().stream(), source.archived().stream()).forEach(url -> {
                byUrl.putIfAbsent(bare(url.text()), url);
                text.ifPresent(words -> texts.putIfAbsent(bare(url.text()), words));
            });
        }
    }

    @Override
    public Optional<String> at(String url) {
        return Optional.ofNullable(texts.get(bare(url)));
    }

    @Override
    public Optional<Region> place(String page, String target) {
        Optional<Entry> entry = Optional.ofNullable(byPage.get(page));
        if (target.isEmpty()) {
            return entry.map(Entry::region).or(() -> Optional.ofNullable(withdrawn.get(page)));
        }
        return entry.flatMap(e -> line(e, List.of(target)))
                .or(() -> Optional.ofNullable(byUrl.get(bare(target))).map(Scalar::region))
                .or(() -> entry.flatMap(e -> line(e, names(target))))
                .or(() -> entry.map(Entry::region));
    }

    /** What an editor would have typed for an address of the site: the ID of a claim, or of an entry. */
    private static List<String> names(String target) {
        List<String> names = new ArrayList<>();
        int hash = target.indexOf('#');
        if (hash >= 0) {
            names.add(target.substring(hash + 1));
        }
        String path = bare(target);
        String last = path.substring(path.lastIndexOf('/') + 1);
        names.add(last.endsWith(".html") ? last.substring(0, last.length() - ".html".length()) : last);
        return names.stream().filter(name -> name.length() > 2).toList();
    }

    /** The first line of an entry's file that has one of the words. */
    private Optional<Region> line(Entry entry, List<String> words) {
        String file = entry.region().file();
        for (String word : words) {
            for (int number = 1; reading.line(file, number).isPresent(); number++) {
                String line = reading.line(file, number).get();
                int at = line.indexOf(word);
                if (at >= 0) {
                    int column = line.codePointCount(0, at) + 1;
                    return Optional.of(
                            Region.line(file, number, column, column + word.codePointCount(0, word.length())));
                }
            }
        }
        return Optional.empty();
    }

    private static String bare(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }
}
