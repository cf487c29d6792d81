package org.peacechronology.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.peacechronology.model.Chronology;

/**
 * What each file of a root gave when it was read last, for a program that reads the root again and again.
 *
 * <p>A file whose size, time and key are as they were is not read again, unless its time is so near to that of the last
 * reading that it may have been written once more since; then its bytes are compared. So an entry of an unchanged file is
 * the same object in one {@link Chronology} and the next.
 */
public final class ReadMemory {

    /** @param moment before its bytes were read, in milliseconds since 1970 */
    private record Kept(Stamp stamp, long moment, byte[] bytes, Limits limits, FileReading<?> reading) {

        boolean isStill(Stamp other, Limits others) {
            return stamp.equals(other) && stamp.isSure(moment) && limits.equals(others);
        }
    }

    private final boolean keeps;
    private Map<String, Kept> last = Map.of();
    private Map<String, Kept> now = new ConcurrentHashMap<>();

    private ReadMemory(boolean keeps) {
        this.keeps = keeps;
    }

    /** An empty one, for one reader at a time. */
    public static ReadMemory empty() {
        return new ReadMemory(true);
    }

    /** One that keeps nothing. */
    static ReadMemory none() {
        return new ReadMemory(false);
    }

    /** Begins a reading of the whole root; what was not read in the last one is forgotten. */
    void begin() {
        last = now;
        now = new ConcurrentHashMap<>();
    }

    /**
     * What a file gives. May be asked by several threads for different files.
     *
     * @param stamp taken before the bytes
     * @param reader makes equal readings of equal bytes
     */
    <T> FileReading<T> read(
            String name,
            Stamp stamp,
            Limits limits,
            Supplier<FileBytes> source,
            Function<byte[], FileReading<T>> reader) {
        Kept known = last.get(name);
        if (known != null && known.isStill(stamp, limits)) {
            now.put(name, known);
            return cast(known.reading());
        }
        long moment = System.currentTimeMillis();
        FileBytes read = source.get();
        if (read.fault().isPresent()) {
            return new FileReading<>(Optional.empty(), List.of(read.fault().get()), Optional.empty(), true);
        }
        byte[] bytes = read.bytes();
        FileReading<T> reading = known != null && known.limits().equals(limits) && Arrays.equals(known.bytes(), bytes)
                ? cast(known.reading())
                : reader.apply(bytes);
        if (keeps) {
            now.put(name, new Kept(stamp, moment, bytes, limits, reading));
        }
        return reading;
    }

    /** A name has one kind of reading only: the folder it lies in says which. */
    @SuppressWarnings("unchecked")
    private static <T> FileReading<T> cast(FileReading<?> reading) {
        return (FileReading<T>) reading;
    }
}
