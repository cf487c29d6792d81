package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflateTest {

    /** What zlib makes of it; it must be whole, with nothing behind its end. */
    private static byte[] inflated(byte[] deflated) {
        Inflater inflater = new Inflater(true);
        inflater.setInput(deflated);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                assertThat(n > 0 || inflater.finished())
                        .as("zlib comes to the end")
                        .isTrue();
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            throw new AssertionError("zlib refuses it", e);
        }
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflate deflate = new Deflate();
        deflate.add(bytes, bytes.length);
        return joined(deflate.end());
    }

    private static byte[] joined(List<byte[]> chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        chunks.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void assertRoundTrip(byte[] bytes) {
        assertThat(inflated(deflated(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "aaa", "abcabcabc", "Doha, Doha, Doha and Kabul", "زلمی خلیل‌زاد"})
    void small_texts_come_back(String text) {
        assertRoundTrip(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytes_of_every_kind_and_length_come_back() {
        Random random = new Random(11);
        for (int run = 0; run < 400; run++) {
            byte[] bytes = new byte[random.nextInt(run < 350 ? 600 : 90_000)];
            int letters = 1 + random.nextInt(256);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.nextInt(letters);
            }
            // Repetitions, some further back than the window.
            for (int copies = random.nextInt(20); copies > 0 && bytes.length > 10; copies--) {
                int from = random.nextInt(bytes.length);
                int to = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(700), bytes.length - Math.max(from, to));
                System.arraycopy(bytes, from, bytes, to, length);
            }
            assertRoundTrip(bytes);
        }
    }

    @Test
    void one_compressor_serves_file_after_file_in_pieces() {
        Random random = new Random(5);
        Deflate deflate = new Deflate();
        for (int run = 0; run < 40; run++) {
            byte[] bytes = new byte[random.nextInt(300_000)];
            int letters = 2 + random.nextInt(250);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.nextInt(letters);
            }
            for (int from = 0; from < bytes.length; ) {
                int to = Math.min(bytes.length, from + 1 + random.nextInt(100_000));
                deflate.add(Arrays.copyOfRange(bytes, from, to), to - from);
                from = to;
            }
            assertThat(inflated(joined(deflate.end()))).isEqualTo(bytes);
        }
    }

    @Test
    void counts_that_would_make_words_too_long_are_levelled() {
        // Fibonacci's numbers give the deepest of trees: 24 symbols would want words of 23 bits.
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int before = 1;
        int now = 1;
        for (int symbol = 0; symbol < 24; symbol++) {
            byte[] run = new byte[now];
            Arrays.fill(run, (byte) symbol);
            out.writeBytes(run);
            now += before;
            before = now - before;
        }
        byte[] bytes = out.toByteArray();
        // Shuffled, so that they are literals and no runs.
        Random random = new Random(3);
        for (int i = bytes.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte one = bytes[i];
            bytes[i] = bytes[other];
            bytes[other] = one;
        }
        assertRoundTrip(bytes);
        int[] counts = new int[24];
        for (int i = 0, a = 1, b = 1; i < 24; i++, b += a, a = b - a) {
            counts[i] = b;
        }
        HuffmanCode code = new HuffmanCode(counts.length, 7);
        code.make(counts);
        long sum = 0;
        for (int i = 0; i < 24; i++) {
            assertThat(code.length(i)).isBetween(1, 7);
            sum += 1L << 7 - code.length(i);
        }
        assertThat(sum).isEqualTo(1L << 7);
    }

    @Test
    void the_texts_of_this_repository_come_back_about_as_small_as_zlib_makes_them() throws Exception {
        long ours = 0;
        long zlibs = 0;
        for (String folder : List.of("templates", "seeds", "docs")) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(path);
                    byte[] deflated = deflated(bytes);
                    assertThat(inflated(deflated)).as(path.toString()).isEqualTo(bytes);
                    ours += deflated.length;
                    zlibs += zlib(bytes);
                }
            }
        }
        assertThat(ours).isLessThan(zlibs * 112 / 100);
    }

    private static int zlib(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 64];
        int n = deflater.deflate(out);
        assertThat(deflater.finished()).isTrue();
        deflater.end();
        return n;
    }
}
