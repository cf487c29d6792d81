package org.peacechronology.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine. Where it is missing the test is skipped and says why; with {@code -Dmachine=whole},
 * as {@code .ci/run} has it, that is a failure.
 */
public final class Needs {

    private Needs() {}

    public static void tool(String name) {
        that(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
                name + " is not installed");
    }

    public static void root() {
        that("root".equals(System.getProperty("user.name")), "only root may do this");
    }

    public static void that(boolean isThere, String missing) {
        if (!isThere && "whole".equals(System.getProperty("machine"))) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(isThere, missing);
    }
}
