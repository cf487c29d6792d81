package org.peacechronology.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Publication;
import org.peacechronology.model.SeedText;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.text.Region;
import org.peacechronology.work.Workers;

/**
 * Reads everything below {@code content/} and {@code seeds/} of a root, once.
 *
 * <p>A file in which a value is missing or wrong gives no entry; its ID is kept as unreadable, so that no reference to it is
 * a second fault. One with an unknown key does give its entry, kept as flawed, so that its quotations are checked all the
 * same.
 */
public final class ContentReader {

    public static final String CONTENT = "content";
    public static final String SEEDS = "seeds";
    public static final String PUBLICATION = CONTENT + "/chronology.yaml";

    private final Folder folder;
    private final ReadMemory memory;
    private Limits limits;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<String, ContentFile> files = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Withdrawn> withdrawn = new TreeMap<>();
    private final Map<String, String> seen = new TreeMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> flawed = new HashSet<>();
    private Optional<Publication> publication = Optional.empty();

    private ContentReader(Path root, Limits limits, ReadMemory memory) {
        this.folder = new Folder(root, findings);
        this.limits = limits;
        this.memory = memory;
    }

    /**
     * Reads the chronology that lies below {@code root}.
     *
     * @throws IOException if a folder cannot be listed
     */
    public static Reading read(Path root) throws IOException {
        return read(root, Limits.DEFAULT);
    }

    /** What keeps {@code id} from being an entry's ID, in words that follow it in a sentence; nothing where it may be one. */
    public static Optional<String> idFault(String id) {
        return Ids.fault(id);
    }

    /** The ID that a name which can be none comes nearest to: {@code doha} of {@code Doha}. */
    public static Optional<String> idLike(String name) {
        return Optional.of(Ids.slug(name)).filter(slug -> Ids.fault(slug).isEmpty());
    }

    static Reading read(Path root, Limits limits) throws IOException {
        return new ContentReader(root, limits, ReadMemory.none()).all();
    }

    /**
     * Reads the chronology that lies below {@code root}, and of it only what has changed since the last reading with this
     * memory. The result is the same as without.
     *
     * @throws IOException if a folder cannot be listed
     */
    public static Reading read(Path root, ReadMemory memory) throws IOException {
        return new ContentReader(root, Limits.DEFAULT, memory).all();
    }

    private Reading all() throws IOException {
        memory.begin();
        Optional<Found> first = folder.file(PUBLICATION);
        first.ifPresent(file -> publication = take(
                PUBLICATION,
                read(
                        PUBLICATION,
                        file,
                        limits.fileBytes(),
                        "file-bytes",
                        bytes -> FileReader.publication(PUBLICATION, bytes, limits))));
        limits = publication.map(read -> limits.changedBy(read, findings)).orElse(limits);
        Map<String, Found> found = folder.files(CONTENT, limits, limits.fileBytes());
        found.remove(PUBLICATION);
        entries(found);
        if (first.isEmpty()
                && !folder.unread().contains(PUBLICATION)
                && !folder.closed().contains(CONTENT)) {
            findings.add(Fault.PUBLICATION_MISSING
                    .at(Region.file(PUBLICATION), "this file is not there")
                    .help("write one with at least a line “title: …”"));
        }
        Map<String, SeedText> texts = seeds();
        folder.unread().forEach(this::unread);
        folder.closed().forEach(this::closed);
        return new Reading(new Chronology(publication, entries, withdrawn, unreadable, flawed, texts), findings, files);
    }

    /** A content file whose name says what it is. */
    private record Titled(String name, String id, Kind kind, Found file) {}

    /** Reads what has its right place and an ID of its own: several files at once, taken in the order of their names. */
    private void entries(Map<String, Found> found) {
        List<Titled> titled = new ArrayList<>();
        found.forEach((name, file) -> titled(name, file).ifPresent(titled::add));
        List<FileReading<Filed>> readings = Workers.map(
                titled,
                each -> read(
                        each.name(),
                        each.file(),
                        limits.fileBytes(),
                        "file-bytes",
                        bytes -> FileReader.entry(each.name(), bytes, limits, each.id(), each.kind())));
        for (int i = 0; i < titled.size(); i++) {
            String id = titled.get(i).id();
            Optional<Filed> filed = take(titled.get(i).name(), readings.get(i));
            if (filed.isEmpty()) {
                unreadable.add(id);
                continue;
            }
            filed.flatMap(Filed::withdrawn).ifPresent(stone -> withdrawn.put(id, stone));
            filed.flatMap(Filed::entry).ifPresent(entry -> entries.put(id, entry));
            if (filed.get().entry().isPresent() && !readings.get(i).findings().isEmpty()) {
                flawed.add(id);
            }
        }
    }

    private Map<String, SeedText> seeds() throws IOException {
        List<Map.Entry<String, Found>> found =
                List.copyOf(folder.files(SEEDS, limits, limits.seedBytes()).entrySet());
        List<FileReading<SeedText>> readings = Workers.map(
                found,
                seed -> read(
                        seed.getKey(),
                        seed.getValue(),
                        limits.seedBytes(),
                        "seed-bytes",
                        bytes -> FileReader.seed(seed.getKey(), bytes, limits)));
        Map<String, SeedText> texts = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            take(found.get(i).getKey(), readings.get(i)).ifPresent(text -> texts.put(text.file(), text));
        }
        return texts;
    }

    private <T> FileReading<T> read(
            String name, Found file, int most, String limit, Function<byte[], FileReading<T>> reader) {
        return memory.read(name, file.stamp(), limits, () -> Folder.bytes(name, file.path(), most, limit), reader);
    }

    /** Takes over what a file gave: its findings, its lines, its value. */
    private <T> Optional<T> take(String name, FileReading<T> reading) {
        findings.addAll(reading.findings());
        reading.file().ifPresent(file -> files.put(name, file));
        if (reading.unread()) {
            folder.unread().add(name);
        }
        return reading.value();
    }

    /** Keeps the name of what cannot be read: a source text's own, or the ID that an entry has or was meant to have. */
    private void unread(String name) {
        if (name.equals(CONTENT) || name.equals(SEEDS)) {
            closed(name);
            return;
        } else if (name.startsWith(SEEDS + "/")) {
            unreadable.add(name);
            return;
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String id = Ids.slug(dot < 0 ? last : last.substring(0, dot));
        if (!entries.containsKey(id)) {
            unreadable.add(id);
        }
    }

    /** Of a closed folder the one below {@code content} counts, which says what kind of entries lie there; or all of it. */
    private void closed(String name) {
        String[] parts = name.split("/", -1);
        boolean ofOneKind = parts.length > 1 && parts[0].equals(CONTENT);
        unreadable.add(ofOneKind ? parts[0] + "/" + parts[1] : parts[0] + "/");
    }

    /** What a content file is by its name; nothing where that is a fault. */
    private Optional<Titled> titled(String name, Found file) {
        String[] parts = name.split("/", -1);
        String last = parts[parts.length - 1];
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> parts.length > 2 && each.folder().equals(parts[1]))
                .findFirst();
        String extension = kind.filter(Kind.PAGE::equals).isPresent() ? ".md" : ".yaml";
        boolean inPlace = kind.isPresent() && (parts.length == 3 || kind.get() == Kind.EVENT);
        if (!inPlace || !last.endsWith(extension)) {
            findings.add(Fault.FILE_MISPLACED
                    .at(Region.file(name), "no content file belongs here")
                    .help(whereTo(kind, parts, last, extension)));
            unread(name);
            return Optional.empty();
        }
        String id = last.substring(0, last.length() - extension.length());
        Optional<String> fault = Ids.fault(id);
        if (fault.isPresent()) {
            findings.add(Fault.ID_MALFORMED
                    .at(Region.file(name), "“" + id + "” cannot be an ID: " + fault.get())
                    .help(newName(id, extension)));
            unread(name);
            return Optional.empty();
        }
        String first = seen.putIfAbsent(id, name);
        if (first != null) {
            findings.add(Fault.ID_DUPLICATE
                    .at(Region.file(name), "the ID “" + id + "” is taken by another file")
                    .related(List.of(new Related("taken by", Region.file(first), "")))
                    .help("rename one of the two; an ID is unique across all kinds"));
            return Optional.empty();
        }
        return Optional.of(new Titled(name, id, kind.get(), file));
    }

    private static String newName(String id, String extension) {
        String slug = Ids.slug(id);
        return Ids.fault(slug).isEmpty()
                ? "rename the file to " + slug + extension
                : "rename the file; its name without the extension is the entry's ID";
    }

    private static String whereTo(Optional<Kind> kind, String[] parts, String last, String extension) {
        String folders = Arrays.stream(Kind.values()).map(Kind::folder).collect(Collectors.joining(", "));
        if (kind.isEmpty()) {
            return parts.length > 2
                    ? Suggestions.nearest(
                                    parts[1],
                                    Arrays.stream(Kind.values())
                                            .map(Kind::folder)
                                            .toList())
                            .map(near -> "did you mean content/" + near + "/?")
                            .orElse("the folders are " + folders)
                    : "put it into one of the folders " + folders;
        } else if (!last.endsWith(extension)) {
            return "files in content/" + kind.get().folder() + "/ end with " + extension;
        }
        return "put it directly into content/" + kind.get().folder() + "/; only events may lie in sub-folders";
    }
}
