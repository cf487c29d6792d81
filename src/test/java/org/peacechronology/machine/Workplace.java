package org.peacechronology.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.peacechronology.cli.Shell;

/**
 * The example with its site, on some volume, and content that has changed since: what is done to the program there befalls
 * it while it goes from the one edition to the other.
 */
record Workplace(Path root) {

    private static final List<String> OWN = List.of("content", "seeds", "site");

    /** The site before and after, as builds without a past make them. */
    record Editions(Path root, SortedMap<String, String> before, SortedMap<String, String> after) {

        /** Makes both, and keeps a workplace to be copied. */
        static Editions in(Path scratch) throws IOException {
            Path clean = scratch.resolve("clean");
            Program.copy(Path.of("docs/example"), clean, false);
            change(clean);
            build(clean);
            SortedMap<String, String> after = Program.tree(clean.resolve("site"));
            Path root = scratch.resolve("before");
            Program.copy(Path.of("docs/example"), root, false);
            build(root);
            SortedMap<String, String> before = Program.tree(root.resolve("site"));
            change(root);
            assertThat(after.keySet()).hasSizeGreaterThan(before.size());
            return new Editions(root, before, after);
        }

        /** Almost every page has another title, and one is new. */
        private static void change(Path root) throws IOException {
            Program.replace(root.resolve("content/chronology.yaml"), "title: An Example", "title: Another Example");
            Files.writeString(root.resolve("content/people/somebody.yaml"), "name: Somebody Else\n");
        }

        private static void build(Path root) {
            Shell.Outcome built = Shell.run("build", "--root", root.toString());
            assertThat(built.status()).as(built.err()).isZero();
        }

        /** A fresh one in a folder that is not there yet, or empty. */
        Workplace lay(Path folder) throws IOException {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    Path copy = folder.resolve(root.relativize(path).toString());
                    if (!Files.isDirectory(copy)) {
                        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
            return new Workplace(folder);
        }
    }

    String folder() {
        return root.toString();
    }

    SortedMap<String, String> site() throws IOException {
        return Program.tree(root.resolve("site"));
    }

    /** What lies beside the content and the site. */
    List<String> leftovers() throws IOException {
        try (Stream<Path> paths = Files.list(root)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> !OWN.contains(name))
                    .sorted()
                    .toList();
        }
    }

    boolean has(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Whatever was done: every file is whole, the next command of any kind finishes or undoes it, and the next build makes
     * the site as if nothing had happened.
     */
    void requireWhole(Editions editions, String when) throws IOException {
        SortedMap<String, String> now = site();
        now.entrySet().removeAll(editions.before().entrySet());
        now.entrySet().removeAll(editions.after().entrySet());
        assertThat(now.keySet()).as("torn files " + when).isEmpty();

        Shell.Outcome checked = Shell.run("check", "--root", folder());
        assertThat(checked.status()).as(when + ": " + checked.err()).isZero();
        assertThat(has(".site.publish")).as("stage " + when).isFalse();
        assertThat(site()).as("site " + when).isIn(editions.before(), editions.after());

        Shell.Outcome built = Shell.run("build", "--root", folder());
        assertThat(built.status()).as(when + ": " + built.err()).isZero();
        assertThat(site()).as("next build " + when).isEqualTo(editions.after());
        assertThat(leftovers()).as("next build " + when).isEmpty();
    }
}
