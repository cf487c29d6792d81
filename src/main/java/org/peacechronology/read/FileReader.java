package org.peacechronology.read;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Publication;
import org.peacechronology.model.SeedText;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Reads one file, and keeps what it found there: files are read beside each other. */
final class FileReader {
    private final Limits limits;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Folder folder;
    private Optional<ContentFile> file = Optional.empty();

    FileReader(Path root, Limits limits) {
        this.limits = limits;
        this.folder = new Folder(root, findings);
    }

    /** What came of a file that was to hold an entry. */
    record Read(
            Optional<ContentFile> file,
            Optional<? extends Entry> entry,
            Optional<Withdrawn> withdrawn,
            List<Diagnostic> findings,
            Set<String> unread) {}

    List<Diagnostic> findings() {
        return findings;
    }

    /** The name of the file, if it could not be read. */
    Set<String> unread() {
        return folder.unread();
    }

    /** The file as text, if it is one. */
    Optional<ContentFile> file() {
        return file;
    }

    Read entry(ContentReader.ToRead each) {
        Binder binder = new Binder(each.id(), findings);
        Optional<Node> tree = text(each.name(), each.path()).flatMap(read -> tree(read, each.kind()));
        Optional<Withdrawn> withdrawn = tree.filter(Tombstone::is)
                .flatMap(node -> Tombstone.read((Node.MapNode) node, each.kind(), binder))
                .map(stone -> stone.of(each.kind(), each.id()));
        Optional<? extends Entry> entry = tree.filter(node -> !Tombstone.is(node))
                .flatMap(node -> binder.bind(node, Schemas.record(each.kind())));
        return new Read(file, entry, withdrawn, findings, unread());
    }

    Optional<SeedText> seed(String name, Path path) {
        String title = name.substring(ContentReader.SEEDS.length() + 1);
        return folder.bytes(name, path, limits.seedBytes(), "seed-bytes").flatMap(bytes -> {
            Optional<String> text = TextFile.decode(name, bytes, findings);
            if (text.isEmpty()) {
                folder.unread().add(name);
            }
            return text.map(read -> new SeedText(title, read, sha256(bytes)));
        });
    }

    private Optional<ContentFile> text(String name, Path path) {
        int before = findings.size();
        file = folder.bytes(name, path, limits.fileBytes(), "file-bytes")
                .flatMap(bytes -> TextFile.decode(name, bytes, findings))
                .map(text -> new ContentFile(name, text));
        file.ifPresent(read -> TextFile.inspect(read, limits.lineLength(), findings));
        return findings.size() == before ? file : Optional.empty();
    }

    Optional<Publication> publication(String name, Path path) {
        return text(name, path)
                .flatMap(read -> YamlTree.read(read, read.text(), limits.depth(), findings))
                .flatMap(tree -> new Binder("chronology", findings).bind(tree, Publication.class));
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
            Region place = file.region(bodyStart, bodyStart, "");
            fields.put(
                    "body",
                    new Node.Field(
                            place,
                            new Node.ScalarNode(new Scalar(
                                    body, (from, to) -> file.region(bodyStart + from, bodyStart + to, "")))));
            return new Node.MapNode(map.region(), fields);
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
