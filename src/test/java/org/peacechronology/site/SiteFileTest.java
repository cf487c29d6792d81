package org.peacechronology.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {

    private static List<byte[]> pieces(SiteFile file) {
        List<byte[]> pieces = new ArrayList<>();
        file.pieces((bytes, length) -> pieces.add(Arrays.copyOf(bytes, length)));
        return pieces;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Pieces.LENGTH - 1, Pieces.LENGTH, Pieces.LENGTH + 1, 3 * Pieces.LENGTH})
    void a_file_at_hand_and_one_that_is_made_when_it_is_written_are_cut_at_the_same_places(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 >> 7);
        }
        SiteFile written = SiteFile.written("data/all.json", out -> {
            for (int from = 0; from < length; from += 7001) {
                out.write(bytes, from, Math.min(7001, length - from));
            }
        });

        List<byte[]> pieces = pieces(new SiteFile("data/all.json", bytes));
        assertThat(pieces).hasSize(Math.max(1, (length + Pieces.LENGTH - 1) / Pieces.LENGTH));
        assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.length == Pieces.LENGTH);
        List<byte[]> same = pieces(written);
        assertThat(same).hasSameSizeAs(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(Arrays.equals(same.get(i), pieces.get(i))).isTrue();
        }
        assertThat(Arrays.equals(written.bytes(), bytes)).isTrue();
    }

    @Test
    void why_a_piece_was_not_taken_is_told_as_it_was_also_through_a_writer_that_wraps_it_up() {
        SiteFile file = SiteFile.written("data/all.json", out -> {
            try {
                out.write(new byte[Pieces.LENGTH + 1]);
            } catch (RuntimeException e) {
                throw new IllegalStateException("a tree of values could not be written", e);
            }
        });
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));

        assertThatThrownBy(() -> file.pieces((bytes, length) -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void what_the_maker_of_a_file_cannot_do_is_told_as_it_is() {
        SiteFile file = SiteFile.written("data/all.json", out -> {
            throw new IOException("no such template");
        });

        assertThatThrownBy(() -> file.pieces((bytes, length) -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("no such template");
        assertThatThrownBy(file::bytes).hasRootCauseMessage("no such template");
    }
}
