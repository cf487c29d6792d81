package org.peacechronology.site;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts what is written to it into pieces; the last one comes when it is closed. */
public final class PieceStream extends OutputStream {

    private final Pieces to;
    private byte[] piece = new byte[1 << 13];
    private int filled;
    private boolean begun;
    private @Nullable RuntimeException failure;

    public PieceStream(Pieces to) {
        this.to = to;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int count) {
        for (int left = count; left > 0; ) {
            if (filled == Pieces.LENGTH) {
                give();
            } else if (filled == piece.length) {
                piece = Arrays.copyOf(piece, 2 * piece.length);
            }
            int some = Math.min(left, piece.length - filled);
            System.arraycopy(from, start + count - left, piece, filled, some);
            filled += some;
            left -= some;
        }
    }

    /** Gives the last piece; one without a byte only if there is no other. */
    @Override
    public void close() {
        if (filled > 0 || !begun) {
            give();
        }
    }

    private void give() {
        try {
            to.piece(piece, filled);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
        begun = true;
        filled = 0;
    }

    /** Why a piece was not taken. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
