package org.peacechronology.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Publication;
import org.peacechronology.model.SeedText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Reads one file, by itself: what others say makes no difference to what it gives. */
final class FileReader {
    private final String name;
    private final Limits limits;
    private final List<Diagnostic> findings = new ArrayList<>();

    private FileReader(String name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** The entry of that ID and kind in a content file. */
    static FileReading<Filed> entry(String name, byte[] bytes, Limits limits, String id, Kind kind) {
        FileReader reader = new FileReader(name, limits);
        Optional<ContentFile> file = reader.content(bytes);
        Optional<Filed> filed = file.filter(reader::isSound)
                .flatMap(sound -> reader.tree(sound, kind))
                .flatMap(tree -> reader.filed(tree, id, kind));
        return new FileReading<>(filed, reader.findings, file, false);
    }

    /** {@code chronology.yaml}. */
    static FileReading<Publication> publication(String name, byte[] bytes, Limits limits) {
        FileReader reader = new FileReader(name, limits);
        Optional<ContentFile> file = reader.content(bytes);
        Optional<Publication> publication = file.filter(reader::isSound)
                .flatMap(sound -> YamlTree.read(sound, sound.text(), limits.depth(), reader.findings))
                .flatMap(tree -> new Binder("chronology", limits, reader.findings).bind(tree, Publication.class));
        return new FileReading<>(publication, reader.findings, file, false);
    }

    /** A source text. */
    static FileReading<SeedText> seed(String name, byte[] bytes, Limits limits) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<SeedText> seed = TextFile.decode(name, bytes, findings)
                .filter(text -> TextFile.hasLines(limits.seedLines(), name, text, findings))
                .map(text -> new SeedText(name.substring(ContentReader.SEEDS.length() + 1), text, sha256(bytes)));
        return new FileReading<>(seed, findings, Optional.empty(), seed.isEmpty());
    }

    private Optional<ContentFile> content(byte[] bytes) {
        return TextFile.decode(name, bytes, findings).map(text -> new ContentFile(name, text));
    }

    /** Whether the text may be parsed; if not, that is a finding. */
    private boolean isSound(ContentFile file) {
        int before = findings.size();
        TextFile.inspect(file, limits.lineLength(), findings);
        return findings.size() == before;
    }

    private Optional<Filed> filed(Node tree, String id, Kind kind) {
        Binder binder = new Binder(id, limits, findings);
        if (Tombstone.is(tree)) {
            return Tombstone.read((Node.MapNode) tree, kind, binder).map(stone -> Filed.of(stone.of(kind, id)));
        }
        return binder.bind(tree, Schemas.record(kind)).map(Filed::of);
    }

    private Optional<Node> tree(ContentFile file, Kind kind) {
        return kind == Kind.PAGE ? page(file) : YamlTree.read(file, file.text(), limits.depth(), findings);
    }

    /** A page's tree: its front matter between two lines of {@code ---}, and what follows as {@code body}. */
    private Optional<Node> page(ContentFile file) {
        Lines lines = file.lines();
        int closing = 0;
        if (lines.text(1).filter(line -> line.stripTrailing().equals("---")).isPresent()) {
            for (int line = 2; line <= lines.count() && closing == 0; line++) {
                closing = lines.text(line).orElse("").stripTrailing().equals("---") ? line : 0;
            }
        }
        if (closing == 0) {
            findings.add(Fault.FRONT_MATTER_MISSING
                    .at(Region.file(file.name()), "this page has no front matter")
                    .help("begin with a line ---, then “title: …”, then a line ---, then the text"));
            return Optional.empty();
        }
        int bodyStart = closing == lines.count() ? file.text().length() : lines.start(closing + 1);
        String yaml = file.text().substring(0, lines.start(closing));
        String body = file.text().substring(bodyStart);
        return YamlTree.read(file, yaml, limits.depth(), findings).map(tree -> {
            if (!(tree instanceof Node.MapNode map)) {
                return tree;
            }
            Map<String, Node.Field> fields = new LinkedHashMap<>(map.fields());
            Place place = new Place(file, bodyStart, bodyStart, Pointer.ROOT);
            fields.put(
                    "body",
                    new Node.Field(
                            place,
                            new Node.ScalarNode(new Scalar(
                                    body, (from, to) -> file.region(bodyStart + from, bodyStart + to, "")))));
            return new Node.MapNode(map.place(), fields);
        });
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
