package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.peacechronology.site.SiteFile;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index of the search page: scripts that hand their data to {@code assets/search.js}, since a page opened from a disk
 * can load scripts and nothing else.
 *
 * <p>{@code search/names.js} has all names and titles and is loaded at once. {@code search/terms-HEX.js} has the words of all
 * texts that begin with the character of that code point, each with the texts it stands in; {@code search/texts-N.js} has
 * {@value #CHUNK} of the texts. Of these a query loads what it needs.
 */
final class SearchIndex {

    static final String FOLDER = "search/";

    private static final int CHUNK = 32;

    private static final int BASE = 36;

    private static final ObjectWriter SCRIPT =
            JsonMapper.shared().writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Text> texts = new ArrayList<>();

    /** What a name or a text belongs to. The page has the word for each, in this order. */
    enum Sort {
        EVENT,
        CLAIM,
        PERSON,
        ORGANIZATION,
        PLACE,
        THEME,
        DISPUTE,
        SOURCE,
        PASSAGE,
        PAGE
    }

    /** An entry by its name; {@code more} is what it may be sought by besides, and what is shown below it. */
    private record Name(Sort sort, String address, String title, String more) {}

    /** A text of an entry; {@code fragment} leads to it on the entry's page. */
    private record Text(Sort sort, int name, String fragment, String text) {}

    /** An entry with a page. Its texts are added after it. */
    void name(Sort sort, String address, String title, String more) {
        places.put(address, names.size());
        names.add(new Name(sort, address, title, more));
    }

    /**
     * A text of an entry whose name was added.
     *
     * @param fragment with its {@code #}; may be empty
     */
    void text(Sort sort, String address, String fragment, String text) {
        Integer name = places.get(address);
        if (name == null) {
            throw new IllegalArgumentException("no name for " + address);
        }
        if (!text.isBlank()) {
            texts.add(new Text(sort, name, fragment, text));
        }
    }

    List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        Map<Integer, Map<String, Posting>> shards = shards();
        files.add(file(
                "names",
                "names",
                () -> List.of(
                        texts.size(),
                        CHUNK,
                        shards.keySet(),
                        SearchWords.COMMON.stream().sorted().toList(),
                        names.stream()
                                .map(name -> List.of(name.sort().ordinal(), name.address(), name.title(), name.more()))
                                .toList())));
        shards.forEach((first, terms) ->
                files.add(file("terms-" + Integer.toHexString(first), "terms", () -> List.of(first, lines(terms)))));
        for (int from = 0; from < texts.size(); from += CHUNK) {
            int number = from / CHUNK;
            List<Text> chunk = texts.subList(from, Math.min(texts.size(), from + CHUNK));
            files.add(file(
                    "texts-" + number,
                    "texts",
                    () -> List.of(
                            number,
                            chunk.stream()
                                    .map(text -> List.<Object>of(
                                            text.sort().ordinal(), text.name(), text.fragment(), text.text()))
                                    .toList())));
        }
        return files;
    }

    /** The texts in which a term stands, told as they come. */
    private static final class Posting {
        private final StringBuilder told = new StringBuilder();
        private int last;
        private int before;
        private int times;

        void in(int text) {
            if (text != last || times == 0) {
                end();
                last = text;
            }
            times++;
        }

        void end() {
            if (times > 0) {
                told.append(' ').append(Integer.toString(last - before, BASE));
                if (times > 1) {
                    told.append('*').append(Integer.toString(times, BASE));
                }
                before = last;
                times = 0;
            }
        }
    }

    /** The terms by their first character, in order, and where each stands. */
    private Map<Integer, Map<String, Posting>> shards() {
        Map<String, Posting> postings = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (String word : SearchWords.of(texts.get(i).text())) {
                postings.computeIfAbsent(word, key -> new Posting()).in(i);
            }
        }
        Map<Integer, Map<String, Posting>> shards = new TreeMap<>();
        postings.forEach((word, posting) -> {
            posting.end();
            shards.computeIfAbsent(word.codePointAt(0), first -> new TreeMap<>())
                    .put(word, posting);
        });
        return shards;
    }

    /**
     * The terms, a line each: the term, then the texts it stands in. Each is told by its distance from the one before, in
     * base 36, and how often the term stands there if more than once: {@code kabul 3 1*2 a}.
     */
    private static String lines(Map<String, Posting> terms) {
        StringBuilder lines = new StringBuilder();
        terms.forEach((word, posting) ->
                lines.append(lines.isEmpty() ? "" : "\n").append(word).append(posting.told));
        return lines.toString();
    }

    private static SiteFile file(String name, String function, Supplier<List<Object>> arguments) {
        return SiteFile.written(FOLDER + name + ".js", out -> {
            out.write(("chronologySearch." + function + "(").getBytes(UTF_8));
            String between = "";
            for (Object argument : arguments.get()) {
                out.write(between.getBytes(UTF_8));
                SCRIPT.writeValue(out, argument);
                between = ",";
            }
            out.write(");\n".getBytes(UTF_8));
        });
    }
}
