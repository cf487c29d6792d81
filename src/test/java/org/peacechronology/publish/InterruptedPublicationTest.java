package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peacechronology.publish.FaultyVolume.faultless;
import static org.peacechronology.publish.Sandbox.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.publish.FaultyVolume.Fault;
import org.peacechronology.publish.FaultyVolume.Killed;
import org.peacechronology.site.SiteFile;

/** A publication that fails or is killed at any of its operations, for every one of them. */
class InterruptedPublicationTest {

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

    private Sandbox fresh(String name) throws IOException {
        return Sandbox.in(folder.resolve(name));
    }

    private SortedMap<String, String> clean(List<SiteFile> files) throws IOException {
        Sandbox box = fresh("clean" + System.identityHashCode(files));
        box.writeOn(faultless(), files);
        return box.all();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ONCE", "KILLED"})
    void whichever_operation_fails_the_next_run_makes_the_site_as_if_nothing_had_happened(Fault fault)
            throws IOException {
        failAtEachOperation(fault, OLD, NEW);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"FROM_THEN_ON", "HALF"})
    @Tag("slow")
    void so_it_does_when_the_disk_stays_full_or_takes_half_of_a_file(Fault fault) throws IOException {
        failAtEachOperation(fault, OLD, NEW);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @Tag("slow")
    void so_it_does_with_a_file_that_comes_in_pieces(Fault fault) throws IOException {
        failAtEachOperation(fault, Sandbox.withLarge(OLD, "old"), Sandbox.withLarge(NEW, "new, and longer"));
    }

    private void failAtEachOperation(Fault fault, List<SiteFile> from, List<SiteFile> to) throws IOException {
        SortedMap<String, String> before = clean(from);
        SortedMap<String, String> after = clean(to);
        int n = 1;
        while (true) {
            Sandbox box = fresh(fault + "-" + n);
            box.writeOn(faultless(), from);
            FaultyVolume volume = new FaultyVolume(fault, n);
            String outcome = outcome(() -> box.writeOn(volume, to));

            assertThat(torn(box.all(), before, after))
                    .as("torn files after %s at %d", fault, n)
                    .isEmpty();
            if (outcome.endsWith("It is as it was.")) {
                assertThat(box.all()).as("site after %s at %d", fault, n).isEqualTo(before);
            } else if (outcome.isEmpty()) {
                assertThat(box.all()).as("site after %s at %d", fault, n).isEqualTo(after);
            }
            if (fault == Fault.ONCE || fault == Fault.HALF) {
                assertThat(outcome)
                        .as("at %d", n)
                        .matches("|site could not be written: .*(It is as it was|device at .*)\\.");
            }

            box.writeOn(faultless(), to);
            assertThat(box.all()).as("next run after %s at %d", fault, n).isEqualTo(after);
            assertThat(box.leftovers()).as("after %s at %d", fault, n).isEmpty();
            if (!volume.happened()) {
                break;
            }
            n++;
        }
        assertThat(n).as("operations tried").isGreaterThan(40);
    }

    /** A worn-out stick says that it wrote, and gives back something else. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "longer than a piece"})
    void a_disk_that_gives_back_other_bytes_than_were_written_changes_nothing(String kind) throws IOException {
        Sandbox box = fresh("worn out, " + kind);
        box.writeOn(faultless(), OLD);
        SortedMap<String, String> before = box.all();
        String text = kind.equals("x") ? kind : Sandbox.large("other");
        Volume wornOut = new FaultyVolume(Fault.ONCE, Integer.MAX_VALUE) {
            @Override
            public void force(Path file) throws IOException {
                if (file.endsWith("new/data/all.json")) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length - 1] ^= 1;
                    Files.write(file, bytes);
                }
                super.force(file);
            }
        };

        assertThat(outcome(() -> box.writeOn(wornOut, files("data/all.json", text))))
                .matches(
                        "site could not be written: the disk gave back other bytes than were written to .*new.data.all.json\\. "
                                + "It is as it was\\.");
        assertThat(box.all()).isEqualTo(before);
        assertThat(box.leftovers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @Tag("slow")
    void a_first_publication_that_fails_leaves_no_site(Fault fault) throws IOException {
        SortedMap<String, String> after = clean(NEW);
        for (int n = 1; ; n++) {
            Sandbox box = fresh(fault + "-" + n);
            FaultyVolume volume = new FaultyVolume(fault, n);
            String outcome = outcome(() -> box.writeOn(volume, NEW));

            assertThat(torn(box.all(), Map.of(), after))
                    .as("torn files after %s at %d", fault, n)
                    .isEmpty();
            if (outcome.endsWith("It is as it was.")) {
                assertThat(box.has("site")).as("site after %s at %d", fault, n).isFalse();
            }
            box.writeOn(faultless(), NEW);
            assertThat(box.all()).as("next run after %s at %d", fault, n).isEqualTo(after);
            assertThat(box.leftovers()).as("after %s at %d", fault, n).isEmpty();
            if (!volume.happened()) {
                break;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @Tag("slow")
    void a_recovery_can_itself_be_interrupted_anywhere(Fault fault) throws IOException {
        SortedMap<String, String> before = clean(OLD);
        SortedMap<String, String> after = clean(NEW);
        int journals = 0;
        for (int first = 38; first <= 56; first += 6) {
            for (int second = 1; ; second++) {
                Sandbox box = fresh(fault + "-" + first + "-" + second);
                box.writeOn(faultless(), OLD);
                int at = first;
                outcome(() -> box.writeOn(new FaultyVolume(Fault.KILLED, at), NEW));
                journals += box.has(".site.publish/journal") ? 1 : 0;
                FaultyVolume volume = new FaultyVolume(fault, second);
                outcome(() -> box.writeOn(volume, NEW));

                assertThat(torn(box.all(), before, after))
                        .as("torn files after a kill at %d and %s at %d", first, fault, second)
                        .isEmpty();
                box.writeOn(faultless(), NEW);
                assertThat(box.all())
                        .as("after a kill at %d and %s at %d", first, fault, second)
                        .isEqualTo(after);
                assertThat(box.leftovers()).isEmpty();
                if (!volume.happened() || second > 60) {
                    break;
                }
            }
        }
        assertThat(journals).as("recoveries that had a journal to follow").isGreaterThan(60);
    }

    @Test
    void a_killed_run_is_finished_even_when_the_next_one_has_other_pages() throws IOException {
        Sandbox box = killedWithJournal();

        Published done = box.writeOn(faultless(), OLD);

        assertThat(done.remarks())
                .containsExactly("An earlier run was stopped while it changed site; its changes were finished.");
        assertThat(box.all()).isEqualTo(clean(OLD));
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void recovery_can_be_asked_for_without_a_new_publication() throws IOException {
        Sandbox box = killedWithJournal();
        SiteFolder site = SiteFolder.of(box.site(), box.root());

        assertThat(site.recover())
                .hasValueSatisfying(remark -> assertThat(remark).contains("were finished"));
        assertThat(box.all()).isEqualTo(clean(NEW));
        assertThat(box.leftovers()).isEmpty();
        assertThat(site.recover()).isEmpty();
    }

    @Test
    void a_killed_run_is_undone_when_a_new_file_is_no_longer_whole() throws IOException {
        Sandbox box = killedWithJournal();
        try (Stream<Path> staged = Files.walk(box.root().resolve(".site.publish/new"))) {
            for (Path file : staged.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "cut");
            }
        }

        assertThat(SiteFolder.of(box.site(), box.root()).recover())
                .hasValue("An earlier run was stopped while it changed site; its changes were undone.");
        assertThat(box.all()).isEqualTo(clean(OLD));
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void a_cut_journal_is_not_followed() throws IOException {
        Sandbox box = killedWithJournal();
        String journal = box.text(".site.publish/journal");
        box.put(".site.publish/journal", journal.substring(0, journal.length() / 2));

        Published done = box.writeOn(faultless(), NEW);

        assertThat(done.remarks())
                .containsExactly("An earlier run was stopped and its journal is damaged; every file of site was"
                        + " compared again.");
        assertThat(box.all()).isEqualTo(clean(NEW));
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void a_journal_that_points_out_of_the_site_is_not_followed() throws IOException {
        Sandbox box = fresh("box");
        box.writeOn(faultless(), OLD);
        box.put("content/precious.yaml", "title: mine");
        String sha256 = Digest.of("title: mine".getBytes(UTF_8));
        Files.createDirectories(box.root().resolve(".site.publish/new"));
        Journal evil = new Journal(List.of(new Step.Remove(0, sha256, "../content/precious.yaml")));
        Files.write(box.root().resolve(".site.publish/journal"), evil.bytes());

        box.writeOn(faultless(), OLD);

        assertThat(box.text("content/precious.yaml")).isEqualTo("title: mine");
        assertThat(box.leftovers()).isEmpty();
    }

    /** A site of which the old pages are half replaced by the new ones. */
    private Sandbox killedWithJournal() throws IOException {
        for (int n = 1; ; n++) {
            Sandbox box = fresh("killed-" + n);
            box.writeOn(faultless(), OLD);
            int at = n;
            outcome(() -> box.writeOn(new FaultyVolume(Fault.KILLED, at), NEW));
            if (box.has("site/people/wells.html")) {
                assertThat(box.text("site/index.html")).isEqualTo("Old home");
                assertThat(box.has(".site.publish/journal")).isTrue();
                return box;
            }
        }
    }

    /** Files that are neither as they were nor as they should be. */
    private static List<String> torn(Map<String, String> now, Map<String, String> before, Map<String, String> after) {
        return now.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .filter(file -> !file.getValue().equals(after.get(file.getKey())))
                .map(Map.Entry::toString)
                .toList();
    }

    /** The message of a failure, "killed", or nothing at all. */
    private static String outcome(Runnable publication) {
        try {
            publication.run();
            return "";
        } catch (PublishFailure failure) {
            assertThat(failure.getMessage()).doesNotContain("\n");
            return String.valueOf(failure.getMessage());
        } catch (Killed killed) {
            return "killed";
        }
    }
}
