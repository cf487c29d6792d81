package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.read.EditorFiles;
import org.peacechronology.read.WordsFile;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;

/**
 * The files below {@code templates/}, by their names there: {@code event.html}, {@code assets/chronology.css}.
 *
 * <p>The built-in ones lie in the program. A root with a {@code templates/} of its own may replace any of them, file by
 * file; those it does not have are the built-in ones.
 */
public final class Templates {
    private static final String FOLDER = "templates";

    /** Of one file; a font with all letters of a script has a tenth of it. */
    private static final int MOST_BYTES = 16 << 20;

    private final SortedMap<String, byte[]> files;

    private Templates(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    public static Templates of(Map<String, byte[]> files) {
        return new Templates(new TreeMap<>(files));
    }

    /** Those of the program. */
    public static Templates builtIn() {
        return BuiltIn.ALL;
    }

    /** They cannot change while the program runs, and are read once. */
    private static final class BuiltIn {
        static final Templates ALL = program();
    }

    /** From the program's jar, or from the class path's folder when it runs from one. */
    private static Templates program() {
        URL known = Templates.class.getResource("/" + FOLDER + "/layout.html");
        if (known == null) {
            throw new IllegalStateException("the program has lost its templates");
        }
        try {
            URI place = known.toURI();
            if (place.getScheme().equals("file")) {
                return new Templates(read(Path.of(place).resolveSibling("")));
            }
            // jar:file:/…/chronology.jar!/templates/layout.html
            String jar = place.getRawSchemeSpecificPart();
            try (FileSystem inside = FileSystems.newFileSystem(
                    Path.of(URI.create(jar.substring(0, jar.lastIndexOf("!/")))), Map.<String, Object>of())) {
                return new Templates(read(inside.getPath("/" + FOLDER)));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The built-in ones and, over them, those of {@code root/templates}, where that folder is. */
    public static Templates of(Path root) throws IOException {
        var files = new TreeMap<>(builtIn().files);
        Path own = root.resolve(FOLDER);
        if (Files.isDirectory(own)) {
            files.putAll(read(own));
        }
        return new Templates(files);
    }

    /** Regular files only; links are not followed, so that nothing outside is read. */
    private static SortedMap<String, byte[]> read(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path name = folder.relativize(path);
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !isEditors(name)) {
                    if (Files.size(path) > MOST_BYTES) {
                        throw TemplateFailure.at(
                                FOLDER + "/" + name,
                                0,
                                "this file has more than " + MOST_BYTES + " bytes",
                                "take it away");
                    }
                    files.put(
                            name.toString().replace(path.getFileSystem().getSeparator(), "/"),
                            Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static boolean isEditors(Path name) {
        for (Path part : name) {
            if (EditorFiles.isOne(part.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Whether two sets of templates are the same files with the same bytes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Templates templates
                && files.keySet().equals(templates.files.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), templates.files.get(file.getKey())));
    }

    @Override
    public int hashCode() {
        return files.keySet().hashCode();
    }

    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /** The files whose names begin with {@code folder}, by name. */
    public SortedMap<String, byte[]> below(String folder) {
        var below = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(folder)) {
                below.put(name, bytes.clone());
            }
        });
        return below;
    }

    /**
     * The words of the interface in a language, {@code words/en.yaml}; the built-in English words stand in for those that
     * are missing.
     */
    public Words words(String language) {
        Words english = words("en", builtIn());
        String name = "words/" + language + ".yaml";
        if (!files.containsKey(name)) {
            return english;
        }
        Words own = words(language, this);
        return (own.has("language") && own.isDari() ? own.withDatesInDari() : own).over(english);
    }

    private static Words words(String language, Templates templates) {
        String name = "words/" + language + ".yaml";
        WordsFile read =
                WordsFile.read(FOLDER + "/" + name, templates.file(name).orElseThrow());
        if (!read.findings().isEmpty()) {
            Diagnostic first = read.findings().get(0);
            throw TemplateFailure.at(first.region(), first.message(), first.help());
        }
        return Words.of(FOLDER + "/" + name, read.texts());
    }

    /** A text file, in UTF-8. */
    Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> new String(bytes, UTF_8));
    }
}
