package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the marks of the standings can be told apart by their shape alone. */
@Tag("browser")
@ExtendWith(Stage.class)
class MarksTest {

    private static final int STANDINGS = 5;

    /** The part of the mark's square in which two marks must differ. */
    private static final double DIFFERENCE = 0.08;

    static Stream<Chromium.Look> looks() {
        Chromium.Look near = Chromium.Look.DESK.closer(4);
        return Stream.of(
                near.inGrey(),
                near.inGrey().inTheDark(),
                near.inForcedColors(),
                near.inForcedColors().inTheDark(),
                near.onPaper().inGrey());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void each_standing_has_a_shape_of_its_own(Chromium.Look look, Chromium chromium) throws IOException {
        chromium.open(Stage.Own.SITE.onDisk("index.html"), look);
        // On paper the key beside the entries is left out; the marks are the same everywhere.
        chromium.run("document.querySelector('.key').closest('aside').style.display = 'block'");
        List<String> names = chromium.ask("return [...document.querySelectorAll('.key .st')].map(e => e.textContent)");
        assertThat(names).hasSize(STANDINGS).doesNotHaveDuplicates();
        var marks = new ArrayList<boolean[]>();
        for (int i = 0; i < STANDINGS; i++) {
            marks.add(ink(chromium, i, look, names.get(i)));
        }
        for (int i = 0; i < STANDINGS; i++) {
            for (int other = 0; other < i; other++) {
                assertThat(difference(marks.get(i), marks.get(other)))
                        .as(names.get(i) + " and " + names.get(other) + " at " + look)
                        .isGreaterThan(DIFFERENCE);
            }
        }
    }

    /** Where in its square the mark has ink: what differs from the paper at the square's corner by half as much as any. */
    private static boolean[] ink(Chromium chromium, int number, Chromium.Look look, String name) throws IOException {
        List<String> square = chromium.ask("""
                const e = document.querySelectorAll('.key .st')[arguments[0]], box = e.getBoundingClientRect();
                const mark = getComputedStyle(e, '::before'), size = parseFloat(mark.width) + 4;
                return [box.left - 2 + scrollX, box.top + box.height / 2 - size / 2 + scrollY, size].map(String);
                """, number);
        double size = Double.parseDouble(square.get(2));
        Object data = chromium.command(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of(
                                        "x", Double.parseDouble(square.get(0)),
                                        "y", Double.parseDouble(square.get(1)),
                                        "width", size,
                                        "height", size,
                                        "scale", 1)))
                .get("data");
        byte[] png = Base64.getDecoder().decode(String.valueOf(data));
        var folder = Files.createDirectories(Stage.FOLDER.resolve("marks"));
        Files.write(folder.resolve((name + " " + look).replaceAll("\\W+", "-") + ".png"), png);
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        double paper = brightness(image.getRGB(0, 0));
        double most = 0;
        double[] away = new double[image.getWidth() * image.getHeight()];
        for (int i = 0; i < away.length; i++) {
            away[i] = Math.abs(brightness(image.getRGB(i % image.getWidth(), i / image.getWidth())) - paper);
            most = Math.max(most, away[i]);
        }
        assertThat(most).as(name + " can be seen at " + look).isGreaterThan(60);
        boolean[] ink = new boolean[away.length];
        for (int i = 0; i < away.length; i++) {
            ink[i] = away[i] > most / 2;
        }
        return ink;
    }

    private static double brightness(int rgb) {
        return 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
    }

    private static double difference(boolean[] one, boolean[] other) {
        assertThat(one).hasSameSizeAs(other);
        int different = 0;
        for (int i = 0; i < one.length; i++) {
            different += one[i] == other[i] ? 0 : 1;
        }
        return (double) different / one.length;
    }
}
