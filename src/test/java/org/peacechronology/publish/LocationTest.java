package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.peacechronology.publish.Sandbox.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.publish.PublishFailure.Kind;

class LocationTest {

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void root() throws IOException {
        root = Sandbox.in(folder.resolve("root")).root();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    root                    | holds the chronology itself
                    root/.                  | holds the chronology itself
                    root/content            | overlaps with content/
                    root/content/events     | overlaps with content/
                    root/seeds/site         | overlaps with seeds/
                    root/templates          | overlaps with templates/
                    root/site/../templates  | overlaps with templates/
                    root/.git/site          | overlaps with .git/
                    .                       | holds the chronology itself
                    """)
    void the_site_may_not_lie_over_or_under_what_is_read(String out, String why) {
        assertRefused(folder.resolve(out), why);
    }

    @Test
    void the_root_of_the_file_system_is_refused() {
        Path top = folder.getRoot();
        assertThat(top).isNotNull();
        assertRefused(top, "is the root of the file system");
    }

    @Test
    void a_home_folder_is_refused_and_so_is_what_holds_it() {
        Path home = Path.of(System.getProperty("user.home"));
        assertRefused(home, "is a home folder, or holds one");
    }

    @Test
    void a_plain_file_is_refused() throws IOException {
        Files.writeString(root.resolve("site"), "x");
        assertRefused(root.resolve("site"), "is not a folder");
    }

    @Test
    void a_root_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> SiteFolder.of(folder.resolve("site"), folder.resolve("nowhere")))
                .hasMessageContaining("there is no")
                .asInstanceOf(type(PublishFailure.class))
                .extracting(PublishFailure::kind)
                .isEqualTo(Kind.OUT_REFUSED);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_site_that_is_a_symbolic_link_is_refused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("site"), elsewhere);
        assertRefused(root.resolve("site"), "is a symbolic link");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_above_the_site_that_leads_out_of_the_root_is_refused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("public"), elsewhere);
        assertRefused(root.resolve("public/site"), "leads out of the root folder through a symbolic link");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_does_not_hide_that_the_site_lies_in_what_is_read() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), root.resolve("content"));
        assertRefused(folder.resolve("link/site"), "overlaps with content/");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_root_reached_through_a_symbolic_link_is_as_good_as_any() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);
        SiteFolder.of(link.resolve("site"), link).write(files("index.html", "Home"));
        assertThat(root.resolve("site/index.html")).hasContent("Home");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_where_a_page_must_go_is_refused_and_not_followed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
        Files.createDirectories(root.resolve("site"));
        Files.createSymbolicLink(root.resolve("site/index.html"), precious);

        assertThatThrownBy(() -> new Sandbox(root).write(files("index.html", "Home")))
                .hasMessage("site/index.html is a symbolic link and stands in the way of the site’s own. Move it away,"
                        + " then run the command again.");
        assertThat(precious).hasContent("mine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_symbolic_link_instead_of_a_folder_of_the_site_is_refused_and_not_followed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(root.resolve("site"));
        Files.createSymbolicLink(root.resolve("site/events"), elsewhere);

        assertThatThrownBy(() -> new Sandbox(root).write(files("events/doha.html", "Doha")))
                .hasMessageStartingWith("site/events is a symbolic link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothing_is_removed_through_a_symbolic_link() throws IOException {
        Sandbox box = new Sandbox(root);
        box.write(files("index.html", "Home", "events/doha.html", "Doha"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(root.resolve("site/events/doha.html"), elsewhere.resolve("doha.html"));
        Files.delete(root.resolve("site/events"));
        Files.createSymbolicLink(root.resolve("site/events"), elsewhere);

        Published done = box.write(files("index.html", "Home"));

        assertThat(done.removed()).isEmpty();
        assertThat(done.foreign()).containsExactly("events");
        assertThat(elsewhere.resolve("doha.html")).hasContent("Doha");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_loop_of_symbolic_links_in_the_site_is_somebody_elses_and_does_no_harm() throws IOException {
        Files.createDirectories(root.resolve("site"));
        Files.createSymbolicLink(root.resolve("site/loop"), root.resolve("site"));

        Published done = new Sandbox(root).write(files("index.html", "Home"));

        assertThat(done.foreign()).containsExactly("loop");
    }

    private void assertRefused(Path out, String why) {
        assertThatThrownBy(() -> SiteFolder.of(out, root))
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n")
                .asInstanceOf(type(PublishFailure.class))
                .extracting(PublishFailure::kind)
                .isEqualTo(Kind.OUT_REFUSED);
    }
}
