package org.peacechronology.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.peacechronology.text.SourceText.Bounds;
import org.peacechronology.text.SourceText.Reading;

/** The five source texts of this chronology, with the bodies that an editor would give them. */
final class Seeds {

    static final Reading SOUTHFRONT = read(
            "000_19b274de241a9283",
            new Bounds("The Top US Envoy for South Asia", "nothing has been officially confirmed."));

    static final Reading TOLO = read("001_2f862a9595b2379c", new Bounds("DOHA - The US Principal", "in peace talks."));

    static final Reading DEFENSE_POST = read(
            "002_af37eefabe3065ef",
            new Bounds("A Taliban delegation has met", "blunt negotiator with hawkish foreign policy views."));

    static final Reading BREITBART = read(
            "003_624b9d61eb6ec51c",
            new Bounds(
                    "U.S. President Donald Trump’s administration", "\"an official representative\" of Afghanistan."));

    static final Reading ALJAZEERA = read(
            "004_332717e0cd88f024",
            new Bounds("The US State Department described", "aid to the Afghan people."),
            new Bounds("For his part, the Undersecretary", "organization. organization alone."),
            new Bounds("In a statement at the conclusion", "in addition to the developments in Afghanistan."));

    static final List<Reading> ALL = List.of(SOUTHFRONT, TOLO, DEFENSE_POST, BREITBART, ALJAZEERA);

    private Seeds() {}

    private static Reading read(String name, Bounds... body) {
        String file = "seeds/" + name + ".txt";
        try {
            return SourceText.read(name, file, Files.readString(Path.of(file), StandardCharsets.UTF_8), List.of(body));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
