package org.peacechronology.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that were made to break a checker, or broke by themselves: findings and bounded time, nothing else. */
@Timeout(60)
class HostileSiteTest {

    @TempDir
    Path folder;

    private TinySite site() {
        return new TinySite(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<table>", "<svg>"})
    void deep_nesting_is_read(String tag) {
        site().with("index.html", "<a href=gone.html>1</a>" + tag.repeat(100_000));
        assertThat(site().findings()).contains("link-missing-file index.html:1:9 gone.html");
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "<b>",
                "<a href=x>",
                "<template>",
                "<p><b>",
                "<form>",
                "<select>",
                "<ul><li>",
                "<button>",
                "<font>"
            })
    void deep_nesting_of_any_kind_is_read(String tag) {
        deep_nesting_is_read(tag);
    }

    @Test
    void deep_nesting_of_data_is_read_or_named() {
        site().with("manifest.json", "[".repeat(1_000_000))
                .with("a.xml", "<feed>".repeat(100_000) + "<link href='gone.html'/>")
                .with("a.svg", "<svg>" + "<g>".repeat(100_000))
                .with("a.css", "a{b:" + "image-set(".repeat(100_000) + "'gone.png'");
        assertThat(site().findings())
                .contains("link-unreadable-file manifest.json:1:1", "link-missing-file a.css:1:1000006 gone.png");
    }

    @Test
    void huge_attributes_are_read() {
        site().with(
                        "index.html",
                        "<a href='" + "x".repeat(1_000_000) + "'>1</a><img srcset='" + "a.png 1x,".repeat(20_000)
                                + "'><p style='" + "b:url(c.png);".repeat(20_000) + "'>");
        assertThat(site().findings()).hasSize(40_001);
        assertThat(site().check().get(0).message()).hasSizeLessThan(500);
    }

    /** Found by the fuzzer: the time for a name grew with its square, and these took minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"<a", "section", "ta-s<!DOCTYPE"})
    @Timeout(20)
    void huge_names_of_tags_are_read(String piece) {
        String name = "<" + piece.repeat(7_000_000 / piece.length());
        site().with("index.html", "<a href=gone.html>1</a>" + name + " href=b.html><a href=lost.html>2</a>")
                .with("feed.xml", "<rss>" + name + "></rss>");
        assertThat(site().findings())
                .hasSize(2)
                .allMatch(finding -> finding.startsWith("link-missing-file index.html:1:"))
                .anyMatch(finding -> finding.endsWith(" gone.html"))
                .anyMatch(finding -> finding.endsWith(" lost.html"));
    }

    @Test
    void a_page_of_one_line_and_many_links_is_read() {
        site().with("index.html", "<a href=gone.html>ü</a>".repeat(100_000));
        assertThat(site().findings())
                .hasSize(100_000)
                .last()
                .isEqualTo("link-missing-file index.html:1:2299986 gone.html");
    }

    @Test
    void many_faults_near_many_names_are_bounded() {
        for (int i = 0; i < 300; i++) {
            site().with("page-" + i + ".html", "");
        }
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            links.append("<a href=pages-").append(i).append(".html></a>");
        }
        site().with("index.html", links.toString());
        assertThat(site().findings()).hasSize(20_000);
    }

    @Test
    void binary_pages_are_read_as_far_as_they_go() {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        site().with("noise.html", noise)
                .with("noise.css", noise)
                .with("noise.xml", noise)
                .with("feed.json", noise)
                .with("noise.svg", noise)
                .with("index.html", new byte[100_000]);
        assertThat(site().check()).isNotNull();
    }

    @Test
    void random_cuts_and_shuffles_of_a_page_never_fail() {
        String page = """
                <!doctype html><html><head><base href="sub/"><meta http-equiv=refresh content="0;url='a'"><style>a{b:url(\\66 .png)}</style>
                <body background=b><svg><style>@import "x"</style><a xlink:href="#a"/></svg><iframe srcdoc="<a href='&quot;b'>"></iframe>
                <img srcset="a 1x, b(c 2x,d) 2x,e" usemap=#m><template shadowrootmode=open><p id=x><!-- --></template><p id=x><p id=x>&#0;&bad;
                """;
        Random random = new Random(20_181);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder(page);
            for (int n = random.nextInt(12); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "<>'\"=&/ \n\0(){}\\".charAt(random.nextInt(15)));
                    default -> text.setLength(Math.max(20, at));
                }
            }
            site().with("index.html", text.toString())
                    .with("a.css", text.toString())
                    .with("a.svg", text.toString());
            assertThat(site().check()).isSorted();
        }
    }

    @Test
    void a_file_too_large_is_named_and_not_read() {
        site().with("index.html", "<a href=big.html#any></a><a href=big.css></a>")
                .with("big.html", " ".repeat(LinkChecker.LARGEST_FILE + 1))
                .with("big.css", " ".repeat(LinkChecker.LARGEST_FILE));
        assertThat(site().findings()).containsExactly("link-unreadable-file big.html:1:1");
    }

    @Test
    void links_to_folders_are_not_followed_and_loops_do_no_harm() throws IOException {
        site().with(
                        "index.html",
                        "<a href=sub/loop/index.html></a><a href=in.html></a><a href=out.html></a><a href=dangling></a>")
                .with("sub/page.html", "<a href=../index.html></a>");
        Path elsewhere = Files.createTempFile("outside", ".html");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        Files.createSymbolicLink(folder.resolve("in.html"), folder.resolve("index.html"));
        Files.createSymbolicLink(folder.resolve("out.html"), elsewhere);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("dangling"));
        assertThat(site().findings())
                .containsExactly(
                        "link-missing-file in.html:1:9 sub/loop/index.html",
                        "link-missing-file in.html:1:61 out.html",
                        "link-missing-file in.html:1:82 dangling",
                        "link-missing-file index.html:1:9 sub/loop/index.html",
                        "link-missing-file index.html:1:61 out.html",
                        "link-missing-file index.html:1:82 dangling");
        Files.delete(elsewhere);
    }

    @Test
    void a_pipe_is_not_opened() throws IOException, InterruptedException {
        site().with("index.html", "<a href=pipe.html></a>");
        try {
            Process made =
                    new ProcessBuilder("mkfifo", folder.resolve("pipe.html").toString()).start();
            assumeTrue(made.waitFor() == 0, "no pipe can be made here");
        } catch (IOException e) {
            assumeTrue(false, "no pipe can be made here");
        }
        assertThat(site().findings()).containsExactly("link-missing-file index.html:1:9 pipe.html");
    }

    @Test
    void a_file_without_permission_is_named() throws IOException {
        site().with("index.html", "<a href=locked.html#x></a>").with("locked.html", "");
        assumeTrue(folder.resolve("locked.html").toFile().setReadable(false), "permissions cannot be taken here");
        assumeTrue(!Files.isReadable(folder.resolve("locked.html")), "this user may read everything");
        assertThat(site().findings()).containsExactly("link-unreadable-file locked.html:1:1");
    }

    @Test
    void a_folder_without_permission_is_named() throws IOException {
        site().with("index.html", "<a href=locked/a.html></a>").with("locked/a.html", "");
        Path locked = folder.resolve("locked");
        assumeTrue(locked.toFile().setReadable(false), "permissions cannot be taken here");
        assumeTrue(!Files.isReadable(locked), "this user may read everything");
        try {
            assertThat(site().findings()).containsExactly("link-unreadable-file locked/:1:1");
        } finally {
            assertThat(locked.toFile().setReadable(true)).isTrue();
        }
    }
}
