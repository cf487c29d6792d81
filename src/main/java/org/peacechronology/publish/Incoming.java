package org.peacechronology.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.peacechronology.site.Pieces;

/**
 * A file of the site on its way in: held piece by piece against the one on disk, and staged from where they differ. As
 * long as they do not, nothing is written. For one thread at a time.
 *
 * <p>What the disk refuses comes as an {@link UncheckedIOException}: pieces are brought by makers of files, who know of
 * no disk.
 */
public final class Incoming implements Pieces {

    private final Intake intake;
    private final String path;
    private final Path on;
    /** How many bytes the file on disk has; empty where there is none. */
    private final OptionalLong there;

    private final Sums.Adding sums = new Sums.Adding();
    private boolean staged;

    Incoming(Intake intake, String path, Path on, OptionalLong there) throws IOException {
        this.intake = intake;
        this.path = path;
        this.on = on;
        this.there = there;
        this.staged = there.isEmpty();
    }

    @Override
    public void piece(byte[] bytes, int length) {
        try {
            if (!staged && !isNext(bytes, length)) {
                stageWhatIsAlike();
            }
            if (staged) {
                intake.stage(path, ByteBuffer.wrap(bytes, 0, length), sums.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sums.piece(bytes, length);
    }

    /** All pieces came. */
    public Sums end() {
        try {
            if (!staged && sums.bytes() < there.orElseThrow()) {
                stageWhatIsAlike();
                if (sums.bytes() == 0) {
                    intake.stage(path, ByteBuffer.allocate(0), 0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Sums all = sums.sums();
        intake.came(
                path,
                all,
                staged
                        ? Optional.of(new Comparison.Changed(path, there.isPresent(), all.sha256(), all.crc32()))
                        : Optional.empty());
        return all;
    }

    private boolean isNext(byte[] bytes, int length) throws IOException {
        if (sums.bytes() + length > there.orElseThrow()) {
            return false;
        }
        byte[] found = intake.volume().read(on, sums.bytes(), length);
        return Arrays.equals(found, 0, found.length, bytes, 0, length);
    }

    /** From here on the file is another than the one on disk; up to here that one's bytes are its own. */
    private void stageWhatIsAlike() throws IOException {
        staged = true;
        for (long at = 0; at < sums.bytes(); at += LENGTH) {
            int length = (int) Math.min(LENGTH, sums.bytes() - at);
            intake.stage(path, ByteBuffer.wrap(intake.volume().read(on, at, length)), at);
        }
    }
}
