package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.peacechronology.publish.Sandbox.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.publish.PublishFailure.Kind;
import org.peacechronology.site.SiteFile;

class SiteFolderTest {

    private static final List<SiteFile> TWO_PAGES =
            files("index.html", "Home", "events/doha.html", "Doha", "assets/site.css", "p {}");

    @TempDir
    private Path folder;

    private Sandbox box;

    @BeforeEach
    void sandbox() throws IOException {
        box = Sandbox.in(folder);
    }

    @Test
    void a_first_publication_writes_every_file_and_the_list_of_them() throws IOException {
        Published done = box.write(TWO_PAGES);

        assertThat(done.written()).containsExactly("assets/site.css", "events/doha.html", "index.html");
        assertThat(done.unchanged()).isEmpty();
        assertThat(box.all().keySet())
                .containsExactly(
                        "/",
                        "assets/",
                        "assets/site.css",
                        "events/",
                        "events/doha.html",
                        "index.html",
                        "manifest.json");
        assertThat(box.text("site/manifest.json")).isEqualTo("""
                        {
                          "generator": "chronology",
                          "version": 1,
                          "files": {
                            "assets/site.css": {"bytes": 4, "sha256": "48d24394dd48cb69a7b7b0ce8d02320dbd8b404e8ee4f422499a2671dcdac10e"},
                            "events/doha.html": {"bytes": 4, "sha256": "ea5448a55441b4e5209d216c0e5881b15fb32db91d939fb6bcf89ca88493eb3a"},
                            "index.html": {"bytes": 4, "sha256": "3a78695388b38b5cceefaf6796b0137877514593543b91af2752d5a17e3d736c"}
                          }
                        }
                        """);
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void the_same_site_again_touches_nothing() throws IOException {
        box.write(TWO_PAGES);
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        for (String path : List.of("index.html", "events/doha.html", "assets/site.css", "manifest.json")) {
            Files.setLastModifiedTime(box.site().resolve(path), old);
        }

        Published done = box.write(TWO_PAGES);

        assertThat(done.changesNothing()).isTrue();
        assertThat(done.unchanged()).containsExactly("assets/site.css", "events/doha.html", "index.html");
        for (String path : List.of("index.html", "events/doha.html", "assets/site.css", "manifest.json")) {
            assertThat(Files.getLastModifiedTime(box.site().resolve(path)))
                    .as(path)
                    .isEqualTo(old);
        }
    }

    @Test
    void the_order_in_which_files_are_given_does_not_matter() {
        box.write(TWO_PAGES);
        var once = box.all();
        Published again = box.write(List.of(TWO_PAGES.get(2), TWO_PAGES.get(0), TWO_PAGES.get(1)));
        assertThat(again.changesNothing()).isTrue();
        assertThat(box.all()).isEqualTo(once);
    }

    @Test
    void only_the_file_that_changed_is_written() throws IOException {
        box.write(TWO_PAGES);
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(box.site().resolve("events/doha.html"), old);

        Published done =
                box.write(files("index.html", "New home", "events/doha.html", "Doha", "assets/site.css", "p {}"));

        assertThat(done.written()).containsExactly("index.html");
        assertThat(box.text("site/index.html")).isEqualTo("New home");
        assertThat(Files.getLastModifiedTime(box.site().resolve("events/doha.html")))
                .isEqualTo(old);
    }

    @Test
    void a_page_edited_by_hand_is_put_right_even_when_its_size_is_the_same() throws IOException {
        box.write(TWO_PAGES);
        box.put("site/events/doha.html", "Kaba");

        assertThat(box.write(TWO_PAGES).written()).containsExactly("events/doha.html");
        assertThat(box.text("site/events/doha.html")).isEqualTo("Doha");
    }

    @Test
    void a_page_no_longer_made_is_removed_and_so_is_the_folder_it_leaves_empty() {
        box.write(files("index.html", "Home", "events/2018/doha.html", "Doha"));

        Published done = box.write(files("index.html", "Home"));

        assertThat(done.removed()).containsExactly("events/2018/doha.html");
        assertThat(box.all().keySet()).containsExactly("/", "index.html", "manifest.json");
    }

    @Test
    void a_folder_that_still_holds_somebody_elses_file_stays() throws IOException {
        box.write(files("index.html", "Home", "events/doha.html", "Doha"));
        box.put("site/events/notes.txt", "mine");

        Published done = box.write(files("index.html", "Home"));

        assertThat(done.removed()).containsExactly("events/doha.html");
        assertThat(done.foreign()).containsExactly("events/notes.txt");
        assertThat(box.text("site/events/notes.txt")).isEqualTo("mine");
    }

    @Test
    void a_page_no_longer_made_but_edited_by_hand_is_left_and_mentioned() throws IOException {
        box.write(files("index.html", "Home", "old.html", "Old"));
        box.put("site/old.html", "Old, with a remark of mine");

        Published done = box.write(files("index.html", "Home"));

        assertThat(done.removed()).isEmpty();
        assertThat(done.foreign()).containsExactly("old.html");
        assertThat(done.remarks())
                .containsExactly("site/old.html is no longer made, but was changed by hand; it was left where it is.");
        assertThat(box.text("site/old.html")).isEqualTo("Old, with a remark of mine");
    }

    @Test
    void files_that_are_not_the_sites_own_are_left_alone() throws IOException {
        box.put("site/CNAME", "chronology.example");
        box.put("site/.well-known/security.txt", "Contact: …");

        Published done = box.write(TWO_PAGES);

        assertThat(done.foreign()).containsExactly(".well-known/security.txt", "CNAME");
        assertThat(box.text("site/CNAME")).isEqualTo("chronology.example");
        assertThat(box.text("site/manifest.json")).doesNotContain("CNAME");
    }

    @Test
    void a_foreign_file_where_a_page_must_go_stops_the_publication() throws IOException {
        box.put("site/index.html", "my own page");

        assertThatThrownBy(() -> box.write(TWO_PAGES))
                .hasMessage("site/index.html is not listed in site/manifest.json as the site’s own, and the build would"
                        + " overwrite it. Move it away, or run the build with --force.")
                .asInstanceOf(type(PublishFailure.class))
                .extracting(PublishFailure::kind)
                .isEqualTo(Kind.FOREIGN_FILE);
        assertThat(box.all().keySet()).containsExactly("/", "index.html");
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void a_foreign_file_can_be_overwritten_on_purpose() throws IOException {
        box.put("site/index.html", "my own page");
        box.put("site/CNAME", "chronology.example");

        SiteFolder.of(box.site(), folder).write(TWO_PAGES, Foreign.REPLACE);

        assertThat(box.text("site/index.html")).isEqualTo("Home");
        assertThat(box.text("site/CNAME")).isEqualTo("chronology.example");
    }

    @Test
    void a_foreign_file_that_holds_the_very_bytes_becomes_the_sites_own() throws IOException {
        box.put("site/index.html", "Home");

        assertThat(box.write(TWO_PAGES).unchanged()).containsExactly("index.html");
        assertThat(box.text("site/manifest.json")).contains("index.html");
    }

    @Test
    void a_folder_where_a_page_must_go_stops_the_publication() throws IOException {
        box.put("site/index.html/inside.txt", "x");

        assertThatThrownBy(() -> box.write(TWO_PAGES)).hasMessageStartingWith("site/index.html is not a plain file");
        assertThat(box.all().keySet()).containsExactly("/", "index.html/", "index.html/inside.txt");
    }

    @Test
    void a_file_where_a_folder_must_go_stops_the_publication() throws IOException {
        box.put("site/events", "x");

        assertThatThrownBy(() -> box.write(TWO_PAGES)).hasMessageStartingWith("site/events is not a folder");
        assertThat(box.all().keySet()).containsExactly("/", "events");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyone_may_read_the_files_whatever_the_permissions_of_the_process() throws IOException {
        box.write(TWO_PAGES);

        assertThat(permissions("index.html")).isEqualTo("rw-r--r--");
        assertThat(permissions("manifest.json")).isEqualTo("rw-r--r--");
        assertThat(permissions("events")).isEqualTo("rwxr-xr-x");
        assertThat(permissions("")).isEqualTo("rwxr-xr-x");
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(box.site().resolve(path)));
    }

    @Test
    void comparing_tells_what_would_be_done_and_does_nothing() throws IOException {
        box.write(files("index.html", "Home", "old.html", "Old"));
        box.put("site/CNAME", "chronology.example");
        var before = box.all();

        Published would = SiteFolder.of(box.site(), folder).compare(files("index.html", "New", "a.html", "A"));

        assertThat(would.written()).containsExactly("a.html", "index.html");
        assertThat(would.removed()).containsExactly("old.html");
        assertThat(would.foreign()).containsExactly("CNAME");
        assertThat(box.all()).isEqualTo(before);
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void the_addresses_of_the_last_publication_can_be_asked_for() throws IOException {
        SiteFolder site = SiteFolder.of(box.site(), folder);
        assertThat(site.listed()).isEmpty();

        site.write(TWO_PAGES);
        assertThat(site.listed()).containsExactly("assets/site.css", "events/doha.html", "index.html");

        box.put("site/manifest.json", "no list");
        assertThat(site.listed()).isEmpty();
    }

    @Test
    void a_site_may_lie_anywhere_else_and_its_folders_are_made() throws IOException {
        Path far = folder.resolve("a/b/public");
        SiteFolder.of(far, folder).write(TWO_PAGES);

        assertThat(Sandbox.tree(far)).containsKey("events/doha.html");
        assertThat(Sandbox.tree(folder.resolve("a")).keySet()).doesNotContain("b/.public.lock", "b/.public.publish/");
    }

    @Test
    void an_empty_site_is_a_site() throws IOException {
        box.write(TWO_PAGES);
        box.write(List.of());
        assertThat(box.all().keySet()).containsExactly("/", "manifest.json");
        assertThat(box.text("site/manifest.json")).endsWith("  \"files\": {}\n}\n");
        assertThat(SiteFolder.of(box.site(), folder).listed()).isEmpty();
    }
}
