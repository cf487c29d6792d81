package org.peacechronology.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.peacechronology.publish.PublishFailure.Kind;
import org.peacechronology.site.SiteFile;

/**
 * The folder that holds the published site, changed all at once or not at all.
 *
 * <p>Only files whose bytes differ are written. A list of the site's own files, {@link Manifest manifest.json}, is
 * written with them: what it does not name belongs to somebody else and is left alone; what it names and is no longer
 * made is removed. Two runs never change one site at the same time: the second waits for the first.
 */
public final class SiteFolder {

    /** Long enough for another publication to end, short enough for a person to wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Location location;
    private final Volume volume;
    private final Duration patience;

    SiteFolder(Location location, Volume volume, Duration patience) {
        this.location = location;
        this.volume = volume;
        this.patience = patience;
    }

    /**
     * The site at {@code out}, made from the chronology at {@code root}.
     *
     * @throws PublishFailure when it may not be there: over or under what is read, a home folder, behind a link
     */
    public static SiteFolder of(Path out, Path root) {
        return new SiteFolder(Location.of(out, root), new Disk(), PATIENCE);
    }

    /** As {@link #write(Collection, Foreign)}, refusing to overwrite what is not the site's own. */
    public Published write(Collection<SiteFile> files) {
        return write(files, Foreign.REFUSE);
    }

    /** As {@link #write(Making, Foreign)}, with files that are there already. */
    public Published write(Collection<SiteFile> files, Foreign policy) {
        return write(site -> files.forEach(site::take), policy);
    }

    /** Makes the files of a site and brings each, from one thread or many. */
    public interface Making {
        void into(Receiver site);
    }

    /** Takes the files of a site in; what the disk refuses comes as an {@link UncheckedIOException}. */
    public interface Receiver {

        /** Begins to take a file in, of which pieces will come. */
        Incoming begin(String path);

        /** Takes a whole file. */
        default Sums take(SiteFile file) {
            Incoming incoming = begin(file.path());
            file.pieces(incoming);
            return incoming.end();
        }
    }

    /**
     * Makes the folder hold the files that are made, after finishing or undoing what an interrupted run left.
     *
     * @throws PublishFailure when it cannot; its message says what state the site is in
     */
    public Published write(Making files, Foreign policy) {
        return locked(publication -> {
            List<String> remarks = new ArrayList<>();
            if (publication.isInterrupted()) {
                remarks.add(publication.recover());
            }
            Comparison comparison = publication.run(intake -> bring(files, intake), policy, remarks);
            return comparison.published(remarks);
        });
    }

    private static void bring(Making files, Intake intake) throws IOException {
        try {
            files.into(path -> {
                try {
                    return intake.begin(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** Finishes or undoes what an interrupted run left, and says so; empty when there was nothing. */
    public Optional<String> recover() {
        return new Publication(location, volume).isInterrupted() ? recoverUnderLock() : Optional.empty();
    }

    /** The file of the lock goes with it, that of a run killed before it wrote anything as well. */
    private Optional<String> recoverUnderLock() {
        return locked(
                publication -> publication.isInterrupted() ? Optional.of(publication.recover()) : Optional.empty());
    }

    /**
     * Does as {@link #recover()} for the folder {@code site} below a root, and takes away the file of a lock that nobody
     * holds, where that is at once possible: if another run is at work there, or the folder may not be changed, everything
     * is left to the next build.
     */
    public static Optional<String> recoverBelow(Path root) {
        if (!Files.exists(root.resolve(".site.publish"), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(root.resolve(".site.lock"), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return new SiteFolder(Location.of(root.resolve("site"), root), new Disk(), Duration.ZERO)
                    .recoverUnderLock();
        } catch (PublishFailure later) {
            return Optional.empty();
        }
    }

    /** What {@link #write(Collection)} would do; nothing is changed. */
    public Published compare(Collection<SiteFile> files) {
        try {
            Intake intake = new Intake(location, volume, Optional.empty());
            bring(site -> files.forEach(site::take), intake);
            return intake.compared(Foreign.REPLACE).published(List.of());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The addresses that the last publication listed; none when there is no list, or none that can be read. */
    public SortedSet<String> listed() {
        Path manifest = location.file(Manifest.FILE);
        try {
            return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                    ? new TreeSet<>(Manifest.parse(volume.read(manifest))
                            .orElse(Manifest.EMPTY)
                            .files()
                            .keySet())
                    : new TreeSet<>();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private interface Work<T> {
        T with(Publication publication) throws IOException;
    }

    private <T> T locked(Work<T> work) {
        try {
            SiteLock lock = lock();
            Uninterrupted stretch = Uninterrupted.begin();
            try {
                return work.with(new Publication(location, volume));
            } finally {
                // The file of the lock goes while the virtual machine still waits.
                try {
                    lock.release();
                } finally {
                    stretch.end();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private SiteLock lock() {
        try {
            Path parent = location.site().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return SiteLock.take(location, patience);
        } catch (IOException e) {
            throw new PublishFailure(Kind.MACHINE, failed(e).getMessage() + " It is as it was.", e);
        }
    }

    private PublishFailure failed(IOException e) {
        return new PublishFailure(Kind.MACHINE, location.name() + " could not be written: " + Complaint.of(e) + ".", e);
    }
}
