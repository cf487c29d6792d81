package org.peacechronology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.peacechronology.check.Checked;
import org.peacechronology.check.Rules;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;

/** The stages that every command begins with: read, link, check. */
record Run(Reading reading, LinkedChronology linked, Report report) {

    /** The names of the content files that were read or have findings. */
    List<String> names() {
        return Stream.concat(
                        reading.names().stream(),
                        reading.findings().stream()
                                .map(finding -> finding.region().file()))
                .distinct()
                .toList();
    }

    static Run of(Path root) throws IOException {
        return of(root, new Timings(false));
    }

    static Run of(Path root, Timings timings) throws IOException {
        Reading reading = timings.stage("read", () -> ContentReader.read(root));
        LinkedChronology linked = timings.stage("link", () -> Linker.link(reading.chronology()));
        Checked checked = timings.stage("check", () -> Rules.check(linked));
        List<Diagnostic> findings = new ArrayList<>(reading.findings());
        findings.addAll(checked.findings());
        return new Run(reading, linked, new Report(findings, reading.names(), checked.quotations()));
    }
}
