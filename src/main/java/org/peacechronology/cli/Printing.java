package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.peacechronology.diagnostic.FileLines;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.diagnostic.SummaryLine;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Prints a report: findings to standard output, the line that counts to standard error. */
final class Printing {

    private Printing() {}

    /** Prints and says what the run ends with; {@code strict} makes errors of warnings. */
    static int print(Report report, FileLines lines, Format format, boolean strict, CommandLine command)
            throws IOException {
        PrintWriter out = command.getOut();
        format.form(Ansi.AUTO.enabled()).print(report, lines, out);
        out.flush();
        command.getErr().println(SummaryLine.of(report));
        return status(report, strict);
    }

    static int status(Report report, boolean strict) {
        boolean failed = report.errors() > 0 || strict && report.warnings() > 0;
        return failed ? ExitStatus.FINDINGS : ExitStatus.OK;
    }
}
