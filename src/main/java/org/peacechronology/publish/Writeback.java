package org.peacechronology.publish;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Has the kernel write a whole volume at once, in the order that it likes best (syncfs), where many files would have to be
 * forced one by one otherwise.
 *
 * <p>Java cannot ask for that itself; {@code sync -f} of the GNU core utilities does. It counts only where the kernel is known
 * to wait for all that was written and to tell of what failed: Linux from 5.8 on, with the file systems of its own that are
 * named here. Everywhere else each file is forced.
 */
final class Writeback {

    private static final Set<String> KNOWN = Set.of("ext4", "xfs", "btrfs");

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\D.*");

    /** By its full name: no folder of the user’s is searched for it. */
    static final String PROGRAM = "/bin/sync";

    /** So many files are worth a process. */
    private static final int MANY = 10_000;

    /** What others left to be written on the volume is written as well; so much time is given to it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String program;
    private final int many;
    private final Duration patience;
    private int waiting;
    private @Nullable Process running;

    Writeback() {
        this(PROGRAM, MANY, PATIENCE);
    }

    /**
     * @param program what takes {@code -f} and a file, and ends with status 0 when its volume was written
     * @param many how many files are worth starting it
     * @param patience how long its end is waited for
     */
    Writeback(String program, int many, Duration patience) {
        this.program = program;
        this.many = many;
        this.patience = patience;
    }

    /** A file was written. After many the kernel begins to write them, and is not waited for. */
    synchronized void written(Path file) {
        waiting++;
        Process last = running;
        if (waiting >= many && (last == null || !last.isAlive())) {
            waiting = 0;
            running = start(file);
        }
    }

    /** Whether these files, of one volume, are many and all that was written to them lasts through a power cut now. */
    boolean isDone(Collection<Path> files) throws InterruptedException {
        if (files.size() < many || !isTold(System.getProperty("os.name"), System.getProperty("os.version"))) {
            return false;
        }
        Path one = files.iterator().next();
        Process last = isKnown(one) ? start(one) : null;
        if (last == null) {
            return false;
        }
        boolean ended = last.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            last.destroy();
        }
        return ended && last.exitValue() == 0;
    }

    /** Whether the kernel tells by syncfs of what could not be written. */
    static boolean isTold(String system, String version) {
        Matcher numbers = VERSION.matcher(version + " ");
        if (!system.equals("Linux") || !numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major > 5 || major == 5 && Integer.parseInt(numbers.group(2)) >= 8;
    }

    private static boolean isKnown(Path file) {
        try {
            return KNOWN.contains(Files.getFileStore(file).type());
        } catch (IOException unknown) {
            return false;
        }
    }

    private @Nullable Process start(Path file) {
        try {
            return new ProcessBuilder(program, "-f", file.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchProgram) {
            return null;
        }
    }
}
