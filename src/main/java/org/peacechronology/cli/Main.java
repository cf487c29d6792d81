package org.peacechronology.cli;

import java.nio.file.Path;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        Run run = Run.of(Path.of(args.length > 0 ? args[0] : "."));
        run.report()
                .findings()
                .forEach(d -> System.out.println(
                        d.severity().word() + "[" + d.code() + "] " + d.region().file() + ":"
                                + d.caret().line() + ":" + d.caret().column() + " " + d.message() + " | " + d.label()
                                + " | " + d.related() + " | " + d.help()));
        System.out.println(run.report().quotations());
    }
}
