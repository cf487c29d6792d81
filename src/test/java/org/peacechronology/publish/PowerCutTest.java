package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peacechronology.publish.FaultyVolume.faultless;
import static org.peacechronology.publish.Sandbox.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peacechronology.publish.ForgetfulVolume.Loss;
import org.peacechronology.site.SiteFile;

/** The power goes between any two operations of a publication, and takes with it what was not forced to the disk. */
class PowerCutTest {

    private static final List<SiteFile> OLD = files(
            "index.html", "Old home",
            "events/kept.html", "Kept",
            "events/changed.html", "As it was",
            "old/gone.html", "Gone",
            "assets/site.css", "p {}");

    private static final List<SiteFile> NEW = files(
            "index.html", "New home",
            "events/kept.html", "Kept",
            "events/changed.html", "As it is",
            "events/added.html", "Added",
            "people/wells.html", "Wells",
            "assets/site.css", "p { }");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Loss.class)
    void every_file_is_whole_afterwards_and_the_next_run_goes_on(Loss loss) throws IOException {
        cutEverywhere(loss, OLD, NEW);
    }

    /** Of a file in two pieces the first stays as it was. */
    @ParameterizedTest
    @EnumSource(Loss.class)
    @Tag("slow")
    void so_it_is_with_a_file_that_comes_in_pieces(Loss loss) throws IOException {
        cutEverywhere(loss, Sandbox.withLarge(OLD, "old"), Sandbox.withLarge(NEW, "new, and longer"));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void so_it_is_with_the_first_publication(Loss loss) throws IOException {
        cutEverywhere(loss, List.of(), NEW);
    }

    /** The site's own folder is forced, though nothing in another changes. */
    @ParameterizedTest
    @EnumSource(Loss.class)
    void so_it_is_where_only_the_home_page_changes(Loss loss) throws IOException {
        List<SiteFile> other = new ArrayList<>(OLD);
        other.set(0, files("index.html", "Another home").get(0));
        cutEverywhere(loss, OLD, other);
    }

    private void cutEverywhere(Loss loss, List<SiteFile> at, List<SiteFile> to) throws IOException {
        Map<String, String> before = at.isEmpty() ? Map.of() : clean("before", at);
        Map<String, String> after = clean("after", to);
        Sandbox run = box("run", at);
        ForgetfulVolume volume = new ForgetfulVolume(run.root());
        run.writeOn(volume, to);

        for (int n = 0; n <= volume.deeds(); n++) {
            Sandbox left = box(loss + "-" + n, at);
            volume.leaveBehind(left.root(), n, loss);

            Map<String, String> torn = new TreeMap<>(left.all());
            torn.entrySet().removeAll(before.entrySet());
            torn.entrySet().removeAll(after.entrySet());
            assertThat(torn)
                    .as("torn files, %s lost after %d operations", loss, n)
                    .isEmpty();
            if (n == volume.deeds()) {
                assertThat(left.all())
                        .as("what a finished run has said to be done")
                        .isEqualTo(after);
            }
            left.writeOn(faultless(), to);
            assertThat(left.all())
                    .as("next run, %s lost after %d operations", loss, n)
                    .isEqualTo(after);
            assertThat(left.leftovers()).isEmpty();
        }
        assertThat(volume.deeds()).as("operations tried").isGreaterThan(15);
    }

    private Sandbox box(String name, List<SiteFile> files) throws IOException {
        Sandbox box = Sandbox.in(folder.resolve(name));
        if (!files.isEmpty()) {
            box.writeOn(faultless(), files);
        }
        return box;
    }

    private SortedMap<String, String> clean(String name, List<SiteFile> files) throws IOException {
        return box(name, files).all();
    }
}
