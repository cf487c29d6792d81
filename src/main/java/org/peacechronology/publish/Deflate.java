package org.peacechronology.publish;

import java.util.Arrays;

/**
 * Compresses bytes as DEFLATE does (RFC 1951), the same way on every machine.
 *
 * <p>{@link java.util.zip.Deflater} hands its work to the zlib that the JDK or the system brings, and these differ: a file
 * that is committed may not depend on that. This one is plain arithmetic. It looks back 32 KiB for what it has seen, along
 * chains of at most {@link #PATIENCE} candidates, and writes blocks with Huffman codes of their own; the cost is linear in
 * the length.
 */
final class Deflate {

    private static final int WINDOW = 1 << 15;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;

    /** How many earlier places are tried for a longer repetition. */
    private static final int PATIENCE = 8;

    /** A repetition so long is taken without looking further. */
    private static final int LONG_ENOUGH = 32;

    /** How many literals and repetitions share one pair of Huffman codes. */
    private static final int BLOCK = 1 << 15;

    private static final int END_OF_BLOCK = 256;

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

    private final byte[] in;

    /** The latest place at which three bytes of a hash stood, and before each place the one before it. */
    private final int[] latest;

    private final int[] before;
    private final int hashBits;

    /** Literals as they are, repetitions as {@code distance << 9 | length}. */
    private final int[] tokens;

    private int filled;
    private final int[] literals = new int[286];
    private final int[] distances = new int[30];

    private byte[] out;
    private int written;
    private long bits;
    private int held;

    private Deflate(byte[] in) {
        this.in = in;
        // A small file gets small tables: there are many of them.
        this.hashBits = Math.max(8, Math.min(15, 32 - Integer.numberOfLeadingZeros(in.length)));
        this.latest = new int[1 << hashBits];
        this.before = new int[1 << hashBits];
        this.tokens = new int[Math.min(BLOCK, in.length + 2)];
        this.out = new byte[Math.max(64, in.length / 3)];
        Arrays.fill(latest, -1);
    }

    /** The bytes, compressed, without a header or a check sum. */
    static byte[] of(byte[] bytes) {
        Deflate deflate = new Deflate(bytes);
        deflate.compress();
        return Arrays.copyOf(deflate.out, deflate.written);
    }

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

    private void compress() {
        int at = 0;
        while (at < in.length) {
            int found = repetition(at);
            int length = found & 0x1ff;
            // A longer repetition that begins at the next byte is worth a literal.
            if (length >= SHORTEST && length < LONG_ENOUGH && at + 1 < in.length) {
                remember(at);
                int next = repetition(at + 1);
                if ((next & 0x1ff) > length) {
                    literal(in[at] & 0xff);
                    at++;
                    found = next;
                    length = next & 0x1ff;
                }
            }
            if (length < SHORTEST) {
                literal(in[at] & 0xff);
                remember(at);
                at++;
            } else {
                token(found);
                literals[257 + LENGTH_SYMBOL[length]]++;
                distances[DISTANCE_SYMBOL[found >>> 9]]++;
                for (int end = at + length; at < end; at++) {
                    remember(at);
                }
            }
            if (filled > BLOCK - 2) {
                block(at >= in.length);
            }
        }
        if (filled > 0 || in.length == 0) {
            block(true);
        }
        flush();
    }

    private void literal(int value) {
        literals[value]++;
        token(value);
    }

    private void token(int token) {
        tokens[filled++] = token;
    }

    private int hash(int at) {
        int three = (in[at] & 0xff) << 16 | (in[at + 1] & 0xff) << 8 | in[at + 2] & 0xff;
        return three * 0x9E3779B1 >>> 32 - hashBits;
    }

    private void remember(int at) {
        if (at + SHORTEST <= in.length) {
            int hash = hash(at);
            if (latest[hash] != at) {
                before[at & before.length - 1] = latest[hash];
                latest[hash] = at;
            }
        }
    }

    /** The longest repetition that begins here, as a token; 0 for none. */
    private int repetition(int at) {
        int most = Math.min(LONGEST, in.length - at);
        if (most < SHORTEST) {
            return 0;
        }
        int best = SHORTEST - 1;
        int distance = 0;
        int candidate = latest[hash(at)];
        for (int tries = PATIENCE; tries > 0 && candidate >= 0 && at - candidate <= WINDOW - LONGEST; tries--) {
            if (in[candidate + best] == in[at + best]) {
                int length = Arrays.mismatch(in, candidate, candidate + most, in, at, at + most);
                length = length < 0 ? most : length;
                if (length > best) {
                    best = length;
                    distance = at - candidate;
                    if (best >= LONG_ENOUGH || best == most) {
                        break;
                    }
                }
            }
            int earlier = before[candidate & before.length - 1];
            candidate = earlier < candidate ? earlier : -1;
        }
        return best < SHORTEST ? 0 : distance << 9 | best;
    }

    private void block(boolean last) {
        literals[END_OF_BLOCK]++;
        HuffmanCode words = HuffmanCode.of(literals, 15);
        HuffmanCode ways = HuffmanCode.of(distances, 15);
        put(last ? 1 : 0, 1);
        put(2, 2);
        codes(words, ways);
        for (int i = 0; i < filled; i++) {
            int token = tokens[i];
            if (token < END_OF_BLOCK) {
                put(words, token);
                continue;
            }
            int length = token & 0x1ff;
            int symbol = LENGTH_SYMBOL[length];
            put(words, 257 + symbol);
            put(length - LENGTH_BASE[symbol], LENGTH_EXTRA[symbol]);
            int distance = token >>> 9;
            symbol = DISTANCE_SYMBOL[distance];
            put(ways, symbol);
            put(distance - DISTANCE_BASE[symbol], DISTANCE_EXTRA[symbol]);
        }
        put(words, END_OF_BLOCK);
        filled = 0;
        Arrays.fill(literals, 0);
        Arrays.fill(distances, 0);
    }

    /** The lengths of the words of both codes, in a code of their own. */
    private void codes(HuffmanCode words, HuffmanCode ways) {
        int many = Math.max(257, words.used());
        int far = Math.max(1, ways.used());
        int[] lengths = new int[many + far];
        for (int i = 0; i < many; i++) {
            lengths[i] = words.length(i);
        }
        for (int i = 0; i < far; i++) {
            lengths[many + i] = ways.length(i);
        }
        int[] runs = runs(lengths);
        int[] counts = new int[19];
        for (int run : runs) {
            counts[run & 0x1f]++;
        }
        HuffmanCode code = HuffmanCode.of(counts, 7);
        int told = ORDER.length;
        while (told > 4 && code.length(ORDER[told - 1]) == 0) {
            told--;
        }
        put(many - 257, 5);
        put(far - 1, 5);
        put(told - 4, 4);
        for (int i = 0; i < told; i++) {
            put(code.length(ORDER[i]), 3);
        }
        for (int run : runs) {
            int symbol = run & 0x1f;
            put(code, symbol);
            put(run >>> 5, symbol == 18 ? 7 : symbol == 17 ? 3 : symbol == 16 ? 2 : 0);
        }
    }

    /** Lengths with their repetitions: 17 and 18 stand for many zeros, 16 for the one before, again and again. */
    private static int[] runs(int[] lengths) {
        int[] runs = new int[lengths.length];
        int n = 0;
        for (int i = 0; i < lengths.length; ) {
            int end = i + 1;
            while (end < lengths.length && lengths[end] == lengths[i]) {
                end++;
            }
            int count = end - i;
            if (lengths[i] == 0 && count >= 3) {
                int taken = Math.min(count, 138);
                runs[n++] = taken < 11 ? taken - 3 << 5 | 17 : taken - 11 << 5 | 18;
                i += taken;
            } else if (count >= 4) {
                int taken = Math.min(count - 1, 6);
                runs[n++] = lengths[i];
                runs[n++] = taken - 3 << 5 | 16;
                i += taken + 1;
            } else {
                runs[n++] = lengths[i];
                i++;
            }
        }
        return Arrays.copyOf(runs, n);
    }

    private void put(HuffmanCode code, int symbol) {
        put(code.word(symbol), code.length(symbol));
    }

    private void put(int value, int width) {
        bits |= (long) value << held;
        held += width;
        while (held >= 8) {
            if (written == out.length) {
                out = Arrays.copyOf(out, out.length + (out.length >> 1));
            }
            out[written++] = (byte) bits;
            bits >>>= 8;
            held -= 8;
        }
    }

    private void flush() {
        put(0, (8 - held) % 8);
    }
}
