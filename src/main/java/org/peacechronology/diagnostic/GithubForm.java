package org.peacechronology.diagnostic;

import java.io.IOException;
import java.util.List;
import org.peacechronology.text.Region;

/**
 * Workflow commands of GitHub Actions, which become annotations of the files.
 *
 * <p>GitHub shows no more than ten of a kind, so the worst ten are printed, and then one line that says how many there
 * are. Every value is escaped as GitHub asks, so that content cannot begin a command of its own.
 */
final class GithubForm implements Form {

    private static final int SHOWN = 10;

    @Override
    public void print(Report report, FileLines files, Appendable out) throws IOException {
        List<Diagnostic> findings = report.findings();
        List<Diagnostic> worst = findings.stream()
                .sorted((a, b) -> Boolean.compare(b.isError(), a.isError()))
                .limit(SHOWN)
                .toList();
        for (Diagnostic finding : worst) {
            command(finding, out);
        }
        if (findings.size() > SHOWN) {
            out.append("::notice title=chronology::")
                    .append(data(SummaryLine.findings(report) + "; the worst " + SHOWN
                            + " are shown here. The log of “chronology check” has them all."))
                    .append('\n');
        }
    }

    private static void command(Diagnostic finding, Appendable out) throws IOException {
        Region region = finding.caret();
        out.append("::").append(finding.severity().word());
        out.append(" file=").append(property(region.file()));
        out.append(",line=").append(Integer.toString(region.line()));
        out.append(",endLine=").append(Integer.toString(region.endLine()));
        if (region.line() == region.endLine()) {
            // GitHub counts the last column in.
            int last = Math.max(region.column(), region.endColumn() - 1);
            out.append(",col=").append(Integer.toString(region.column()));
            out.append(",endColumn=").append(Integer.toString(last));
        }
        out.append(",title=").append(property(finding.code()));
        out.append("::").append(data(Visible.line(finding.message())));
        if (!finding.label().isEmpty()) {
            out.append(data(": " + Visible.line(finding.label())));
        }
        if (finding.target().isPresent()) {
            out.append(data("\ntarget: " + Visible.line(finding.target().get())));
        }
        for (Related related : finding.related()) {
            Region there = related.region();
            String text = related.text().isEmpty() ? "" : "  “" + Visible.line(related.text()) + "”";
            out.append(data("\n" + Visible.line(related.label()) + ": " + Visible.line(there.file()) + ":"
                    + there.line() + ":" + there.column() + text));
        }
        if (!finding.help().isEmpty()) {
            out.append(data("\nhelp: " + Visible.line(finding.help())));
        }
        out.append('\n');
    }

    private static String data(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String value) {
        return data(Visible.line(value)).replace(":", "%3A").replace(",", "%2C");
    }
}
