package org.peacechronology.publish;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compresses bytes as DEFLATE does (RFC 1951), the same way on every machine.
 *
 * <p>{@link java.util.zip.Deflater} hands its work to the zlib that the JDK or the system brings, and these differ: a file
 * that is committed may not depend on that. This one is plain arithmetic, and made for speed: for a repetition it tries one
 * place, the last at which the same five bytes stood, if it is within 32 KiB, and writes blocks with Huffman codes of their
 * own; the cost is linear in the length, and the result between those of zlib's levels 1 and 6.
 */
final class Deflate {

    private static final int WINDOW = 1 << 15;
    private static final int LONGEST = 258;

    /** The shortest repetition that is taken; the format has those of three bytes too, which save next to nothing. */
    private static final int SHORTEST = 4;

    /** By how many bytes an earlier place is found: what they begin is likelier to go on than what four begin. */
    private static final int KEY = 5;

    /** Of a repetition, every so many places are remembered. */
    private static final int STRIDE = 32;

    /** How many literals and repetitions share one pair of Huffman codes. */
    private static final int BLOCK = 1 << 15;

    private static final int END_OF_BLOCK = 256;
    private static final int MOST_BITS = 14;

    /** How many compressed bytes lie in one array, for there may be megabytes of them, and nobody needs them in one. */
    private static final int CHUNK = 1 << 16;

    /** How many bytes are read and written at once at the most. */
    private static final int AT_ONCE = Long.BYTES;

    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };
    private static final int[] DISTANCE_EXTRA = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
    };

    /** In which order the lengths of the code for code lengths are written. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int[] LENGTH_SYMBOL = symbols(LENGTH_BASE, LONGEST + 1);
    private static final int[] DISTANCE_SYMBOL = symbols(DISTANCE_BASE, WINDOW + 1);

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] in = {};
    private int end;

    /**
     * The latest place at which bytes of a hash stood. Places are counted on from piece to piece, so that what is left of
     * those before need not be taken away.
     */
    private final int[] latest = new int[1 << MOST_BITS];

    /** The count of the first place of this piece. */
    private int first = 1;

    /** How much of that table is used: a small file gets a small one, for there are many of them. */
    private int bitsOfTable;

    private boolean hasPiece;

    /** Literals as they are, repetitions as {@code distance << 9 | length}. */
    private int[] tokens = {};

    private int filled;
    private final int[] literals = new int[286];
    private final int[] distances = new int[30];
    private final HuffmanCode words = new HuffmanCode(literals.length, 15);
    private final HuffmanCode ways = new HuffmanCode(distances.length, 15);

    /** The lengths of the words of both, in runs, and the code of these. */
    private final int[] runs = new int[literals.length + distances.length];

    private final int[] runCounts = new int[ORDER.length];
    private final HuffmanCode runWords = new HuffmanCode(ORDER.length, 7);

    private final List<byte[]> chunks = new ArrayList<>();
    private final byte[] out = new byte[CHUNK];
    private int written;
    private long bits;
    private int held;

    private static int[] symbols(int[] base, int size) {
        int[] symbols = new int[size];
        for (int symbol = 0, value = base[0]; value < size; value++) {
            if (symbol + 1 < base.length && value >= base[symbol + 1]) {
                symbol++;
            }
            symbols[value] = symbol;
        }
        return symbols;
    }

    /** Compresses one more piece, in which nothing is a repetition of what came in another. */
    void add(byte[] piece, int size) {
        if (!hasPiece) {
            bitsOfTable = Math.max(8, Math.min(MOST_BITS, 31 - Integer.numberOfLeadingZeros(size | 1)));
            hasPiece = true;
        }
        first += end;
        if (first > Integer.MAX_VALUE - size) {
            Arrays.fill(latest, 0);
            first = 1;
        }
        in = piece;
        end = size;
        if (tokens.length < Math.min(BLOCK, filled + size)) {
            tokens = Arrays.copyOf(tokens, Math.min(BLOCK, filled + size));
        }
        int last = end - AT_ONCE;
        int at = 0;
        if (filled > BLOCK - SHORTEST) {
            block(false);
        }
        while (at <= last) {
            int slot = slot(at);
            int found = repetition(latest[slot] - first, at);
            latest[slot] = first + at;
            if (found == 0) {
                literal(in[at++] & 0xff);
            } else {
                int length = found & 0x1ff;
                token(found);
                literals[257 + LENGTH_SYMBOL[length]]++;
                distances[DISTANCE_SYMBOL[found >>> 9]]++;
                int after = at + length;
                for (at += STRIDE; at < after && at <= last; at += STRIDE) {
                    latest[slot(at)] = first + at;
                }
                at = after;
            }
            if (filled > BLOCK - SHORTEST) {
                block(false);
            }
        }
        while (at < end) {
            literal(in[at++] & 0xff);
        }
    }

    /** All that was added, compressed, without a header or a check sum, cut. What is added next is another file's. */
    List<byte[]> end() {
        block(true);
        flush();
        cut();
        List<byte[]> all = List.copyOf(chunks);
        chunks.clear();
        in = new byte[0];
        hasPiece = false;
        bits = 0;
        held = 0;
        return all;
    }

    private void cut() {
        chunks.add(Arrays.copyOf(out, written));
        written = 0;
    }

    private void literal(int value) {
        literals[value]++;
        token(value);
    }

    private void token(int token) {
        tokens[filled++] = token;
    }

    /** Where the place of the bytes that begin here is kept. */
    private int slot(int at) {
        long eight = (long) EIGHT.get(in, at);
        return (int) ((eight << Long.SIZE - KEY * Byte.SIZE) * 0x9E3779B97F4A7C15L >>> Long.SIZE - bitsOfTable);
    }

    /** The repetition here of what stands at an earlier place, as a token; 0 for none. */
    private int repetition(int from, int at) {
        if (from < 0 || at - from > WINDOW || (int) FOUR.get(in, from) != (int) FOUR.get(in, at)) {
            return 0;
        }
        int most = Math.min(LONGEST, end - at);
        int more = Arrays.mismatch(in, from + SHORTEST, from + most, in, at + SHORTEST, at + most);
        return at - from << 9 | (more < 0 ? most : SHORTEST + more);
    }

    private void block(boolean last) {
        literals[END_OF_BLOCK]++;
        words.make(literals);
        ways.make(distances);
        put(last ? 1 : 0, 1);
        put(2, 2);
        codes();
        tokens();
        put(words, END_OF_BLOCK);
        filled = 0;
        Arrays.fill(literals, 0);
        Arrays.fill(distances, 0);
    }

    /** Writes what the tokens stand for: at most 48 bits each, so that with less than a byte held they go out at once. */
    private void tokens() {
        long bits = this.bits;
        int held = this.held;
        int written = this.written;
        for (int i = 0; i < filled; i++) {
            int token = tokens[i];
            if (token < END_OF_BLOCK) {
                int word = words.wordAndLength(token);
                bits |= (long) (word >>> 4) << held;
                held += word & 0xf;
            } else {
                int length = token & 0x1ff;
                int symbol = LENGTH_SYMBOL[length];
                int word = words.wordAndLength(257 + symbol);
                bits |= (long) (word >>> 4) << held;
                held += word & 0xf;
                bits |= (long) (length - LENGTH_BASE[symbol]) << held;
                held += LENGTH_EXTRA[symbol];
                int distance = token >>> 9;
                symbol = DISTANCE_SYMBOL[distance];
                word = ways.wordAndLength(symbol);
                bits |= (long) (word >>> 4) << held;
                held += word & 0xf;
                bits |= (long) (distance - DISTANCE_BASE[symbol]) << held;
                held += DISTANCE_EXTRA[symbol];
            }
            if (written > CHUNK - AT_ONCE) {
                this.written = written;
                cut();
                written = 0;
            }
            EIGHT.set(out, written, bits);
            int whole = held >>> 3;
            written += whole;
            bits >>>= whole << 3;
            held &= 7;
        }
        this.bits = bits;
        this.held = held;
        this.written = written;
    }

    /** The lengths of the words of both codes, in a code of their own. */
    private void codes() {
        int many = Math.max(257, words.used());
        int far = Math.max(1, ways.used());
        int count = runs(many, far);
        Arrays.fill(runCounts, 0);
        for (int i = 0; i < count; i++) {
            runCounts[runs[i] & 0x1f]++;
        }
        runWords.make(runCounts);
        int told = ORDER.length;
        while (told > 4 && runWords.length(ORDER[told - 1]) == 0) {
            told--;
        }
        put(many - 257, 5);
        put(far - 1, 5);
        put(told - 4, 4);
        for (int i = 0; i < told; i++) {
            put(runWords.length(ORDER[i]), 3);
        }
        for (int i = 0; i < count; i++) {
            int symbol = runs[i] & 0x1f;
            put(runWords, symbol);
            put(runs[i] >>> 5, symbol == 18 ? 7 : symbol == 17 ? 3 : symbol == 16 ? 2 : 0);
        }
    }

    /**
     * Puts lengths with their repetitions into {@link #runs}: 17 and 18 stand for many zeros, 16 for the one before, again
     * and again.
     *
     * @return how many
     */
    private int runs(int many, int far) {
        int all = many + far;
        int n = 0;
        for (int i = 0; i < all; ) {
            int length = length(i, many);
            int end = i + 1;
            while (end < all && length(end, many) == length) {
                end++;
            }
            int count = end - i;
            if (length == 0 && count >= 3) {
                int taken = Math.min(count, 138);
                runs[n++] = taken < 11 ? taken - 3 << 5 | 17 : taken - 11 << 5 | 18;
                i += taken;
            } else if (count >= 4) {
                int taken = Math.min(count - 1, 6);
                runs[n++] = length;
                runs[n++] = taken - 3 << 5 | 16;
                i += taken + 1;
            } else {
                runs[n++] = length;
                i++;
            }
        }
        return n;
    }

    private int length(int i, int many) {
        return i < many ? words.length(i) : ways.length(i - many);
    }

    private void put(HuffmanCode code, int symbol) {
        int word = code.wordAndLength(symbol);
        put(word >>> 4, word & 0xf);
    }

    private void put(int value, int width) {
        bits |= (long) value << held;
        held += width;
        for (; held >= 8; held -= 8) {
            if (written == CHUNK) {
                cut();
            }
            out[written++] = (byte) bits;
            bits >>>= 8;
        }
    }

    /** Writes what is held, up to the end of a byte. */
    private void flush() {
        put(0, 8 - held & 7);
    }
}
