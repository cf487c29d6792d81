package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peacechronology.site.Pieces;
import org.peacechronology.site.SiteFile;

/** What comes in pieces lands as it came, whatever stood there. */
class IncomingTest {

    private static final String PIECE = "x".repeat(Pieces.LENGTH);

    private record Change(String name, String before, String after) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Change> changes() {
        return List.of(
                new Change("longer by a byte", PIECE, PIECE + "y"),
                new Change("longer by a piece", PIECE + "y", PIECE + "y" + PIECE),
                new Change("shorter by a byte", PIECE + "y", PIECE),
                new Change("shorter by a piece", PIECE + PIECE + "y", PIECE + "x"),
                new Change("other from the first byte", PIECE + PIECE, "y" + PIECE + PIECE.substring(1)),
                new Change("other in the last piece", PIECE + PIECE + "yy", PIECE + PIECE + "yz"),
                new Change("emptied", "a few bytes", ""),
                new Change("filled", "", "a few bytes"),
                new Change("a few bytes shorter", "a few bytes", "a few"));
    }

    @TempDir
    private Path folder;

    /** Made while it is written, a few bytes at a time. */
    private static SiteFile written(String text) {
        return SiteFile.written("data/all.json", out -> {
            byte[] bytes = text.getBytes(UTF_8);
            for (int from = 0; from < bytes.length; from += 8000) {
                out.write(bytes, from, Math.min(8000, bytes.length - from));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_differs_is_put_in_its_place_and_then_left_alone(Change change) throws IOException {
        Sandbox box = Sandbox.in(folder);
        box.write(List.of(written(change.before())));
        assertThat(box.text("site/data/all.json").equals(change.before())).isTrue();

        assertThat(box.write(List.of(written(change.after()))).written()).containsExactly("data/all.json");
        assertThat(box.text("site/data/all.json").equals(change.after())).isTrue();

        Published again = box.write(List.of(written(change.after())));
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.unchanged()).containsExactly("data/all.json");
        assertThat(box.leftovers()).isEmpty();
    }
}
