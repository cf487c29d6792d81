package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.peacechronology.publish.Sandbox.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.publish.PublishFailure.Kind;
import org.peacechronology.site.SiteFile;

class SiteLockTest {

    private static final List<SiteFile> PAGES = files("index.html", "Home", "a.html", "A");

    @TempDir
    private Path folder;

    private Sandbox box;
    private Location location;

    @BeforeEach
    void sandbox() throws IOException {
        box = Sandbox.in(folder);
        location = Location.of(box.site(), folder);
    }

    @Test
    void a_second_run_gives_up_after_a_while_and_leaves_everything_as_it_is() throws IOException {
        SiteLock first = SiteLock.take(location, Duration.ZERO);
        try {
            SiteFolder impatient = new SiteFolder(location, new Disk(), Duration.ofMillis(50));
            assertThatThrownBy(() -> impatient.write(PAGES))
                    .hasMessage("another run is writing site. Wait until it has ended, then run the command again.")
                    .asInstanceOf(type(PublishFailure.class))
                    .extracting(PublishFailure::kind)
                    .isEqualTo(Kind.BUSY);
            assertThat(box.has("site")).isFalse();
        } finally {
            first.release();
        }
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void a_second_run_waits_for_the_first() throws Exception {
        SiteLock first = SiteLock.take(location, Duration.ZERO);
        CompletableFuture<Published> second = CompletableFuture.supplyAsync(() -> box.write(PAGES));
        assertThat(box.has("site")).isFalse();
        first.release();

        assertThat(second.get(20, TimeUnit.SECONDS).written()).containsExactly("a.html", "index.html");
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void the_lock_file_of_a_killed_run_locks_nobody_out() throws IOException {
        box.put(".site.lock", "4711 1\n");
        box.write(PAGES);
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void the_lock_file_of_a_killed_run_goes_with_whichever_command_comes_next() throws IOException {
        box.put(".site.lock", "4711 1\n");
        assertThat(SiteFolder.recoverBelow(folder)).isEmpty();
        assertThat(box.leftovers()).isEmpty();
        assertThat(box.has("site")).isFalse();
    }

    @Test
    void the_file_of_a_lock_that_is_held_stays() throws IOException {
        SiteLock first = SiteLock.take(location, Duration.ZERO);
        assertThat(SiteFolder.recoverBelow(folder)).isEmpty();
        assertThat(box.has(".site.lock")).isTrue();
        first.release();
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void a_lock_is_never_held_twice() throws Exception {
        AtomicInteger holders = new AtomicInteger();
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(CompletableFuture.runAsync(() -> {
                for (int j = 0; j < 10; j++) {
                    try {
                        SiteLock lock = SiteLock.take(location, Duration.ofSeconds(20));
                        assertThat(holders.incrementAndGet()).isEqualTo(1);
                        Thread.yield();
                        holders.decrementAndGet();
                        lock.release();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }
            }));
        }
        for (CompletableFuture<Void> run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    void eight_runs_at_once_end_with_the_site_of_one_of_them() throws Exception {
        List<CompletableFuture<Published>> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String text = "Edition " + i % 2;
            runs.add(CompletableFuture.supplyAsync(
                    () -> box.write(files("index.html", text, "a.html", text, text + ".html", text))));
        }
        for (CompletableFuture<Published> run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
        String edition = box.text("site/index.html");
        assertThat(box.all().keySet()).containsExactly("/", edition + ".html", "a.html", "index.html", "manifest.json");
        assertThat(box.text("site/a.html")).isEqualTo(edition);
        assertThat(box.leftovers()).isEmpty();
    }
}
