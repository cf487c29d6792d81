package org.peacechronology.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peacechronology.date.Edtf;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;
import org.peacechronology.model.SeedText;
import org.peacechronology.model.Source;
import org.peacechronology.publish.WholeFile;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Skeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a new entry's file to start from. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Write a new entry's file, every field explained, the required ones to be filled in.")
final class NewCommand implements Callable<Integer> {
    private static final Pattern DATE = Pattern.compile("([0-9]{4}(?:-[0-9]{2}){0,2})(?:-|$)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "event, person, organization, place, source, dispute, theme or page.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "Small letters, digits and hyphens: 2018-07-23-wells-doha.")
    private String id = "";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Of a source: its text below seeds/ (default: the one that no source has yet).")
    private Optional<String> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Path folder = root.path();
        Kind wanted = kind();
        ContentReader.idFault(id).ifPresent(fault -> {
            throw wrong("“" + id + "” cannot be an ID: " + fault
                    + ContentReader.idLike(id)
                            .map(like -> "; did you mean " + like + "?")
                            .orElse(""));
        });
        Chronology chronology = ContentReader.read(folder).chronology();
        Entry taken = chronology.entries().get(id);
        if (taken != null
                || chronology.unreadable().contains(id)
                || chronology.withdrawn().containsKey(id)) {
            throw wrong("the ID “" + id + "” is taken"
                    + (taken == null ? "" : " by " + taken.region().file()) + "; it is unique across all kinds");
        }
        Map<String, String> known = new LinkedHashMap<>();
        if (wanted == Kind.EVENT) {
            date().ifPresent(date -> known.put("date", date));
            known.put("added", LocalDate.now().toString());
        } else if (wanted == Kind.SOURCE) {
            known.putAll(source(seed(chronology)));
        }
        String name = name(wanted);
        Path path = folder.resolve(name);
        String up = "../".repeat((int) name.chars().filter(c -> c == '/').count());
        String text = Skeleton.of(wanted, up + "schemas/" + wanted.word() + ".schema.json", known);
        write(path, name, text);
        spec.commandLine().getOut().println(name);
        spec.commandLine().getErr().println("Fill it in, then run: chronology check " + name);
        if (!Files.isDirectory(folder.resolve("schemas"))) {
            spec.commandLine()
                    .getErr()
                    .println("Your text editor can complete it, and explain it, once you run: chronology schema");
        }
        return ExitStatus.OK;
    }

    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(each -> each.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> words =
                            Arrays.stream(Kind.values()).map(Kind::word).toList();
                    return wrong("“" + kind + "” is no kind of entry"
                            + Suggestions.nearest(kind, words)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + String.join(", ", words)));
                });
    }

    /** The date that an event's ID begins with: a day, a month or a year. */
    private Optional<String> date() {
        Matcher begins = DATE.matcher(id);
        if (!begins.lookingAt()) {
            return Optional.empty();
        }
        try {
            Edtf.parse(begins.group(1));
            return Optional.of(begins.group(1));
        } catch (Edtf.Invalid e) {
            return Optional.empty(); // A number that is no date, as in 2018-45-…
        }
    }

    /** Events lie in a folder of their year where the ID begins with one. */
    private String name(Kind wanted) {
        boolean dated = wanted == Kind.EVENT && DATE.matcher(id).lookingAt();
        return "content/" + wanted.folder() + "/" + (dated ? id.substring(0, 4) + "/" : "") + id
                + (wanted == Kind.PAGE ? ".md" : ".yaml");
    }

    private SeedText seed(Chronology chronology) {
        List<String> claimed = chronology.all(Source.class).stream()
                .map(source -> source.file().text())
                .toList();
        if (file.isPresent()) {
            SeedText found = chronology.texts().get(file.get());
            if (found == null) {
                throw wrong("there is no text seeds/" + file.get()
                        + Suggestions.nearest(file.get(), chronology.texts().keySet())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
            }
            return found;
        }
        List<SeedText> free = chronology.texts().values().stream()
                .filter(text -> !claimed.contains(text.file()))
                .toList();
        if (free.size() != 1) {
            throw wrong(
                    free.isEmpty()
                            ? "every text in seeds/ has its source; put the new one there, or name one with --file"
                            : "name the text with --file: "
                                    + free.stream().map(SeedText::file).collect(Collectors.joining(", ")));
        }
        return free.get(0);
    }

    private static Map<String, String> source(SeedText text) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("file", text.file());
        known.put("sha256", text.sha256());
        known.put("body", ProposedBody.of(text));
        return known;
    }

    private void write(Path path, String name, String text) throws IOException {
        Files.createDirectories(path.getParent());
        try {
            WholeFile.create(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw wrong(name + " is there already");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
