package org.peacechronology.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an invented chronology: {@code Generate EVENTS FOLDER}. */
public final class Generate {
    private Generate() {}

    public static void main(String[] args) throws IOException {
        Path folder = args.length == 2 ? Path.of(args[1]) : Path.of("");
        if (args.length != 2 || !args[0].matches("[1-9][0-9]{0,6}") || Files.exists(folder)) {
            System.err.println("Generate EVENTS FOLDER: how many events, and a folder that is not there yet");
            System.exit(2);
        }
        ChronologyFiles.write(new Invention(Integer.parseInt(args[0])), folder);
    }
}
