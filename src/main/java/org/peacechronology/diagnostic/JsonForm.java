package org.peacechronology.diagnostic;

import java.io.IOException;
import org.peacechronology.text.Region;
import tools.jackson.core.JsonGenerator;

/** One JSON object with the counts and all findings; its keys and their order are a contract. */
final class JsonForm implements Form {

    private static final int VERSION = 1;

    @Override
    public void print(Report report, FileLines files, Appendable out) throws IOException {
        Json.write(json -> report(report, json), out);
    }

    private static void report(Report report, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        summary(report, json);
        json.writeArrayPropertyStart("findings");
        for (Diagnostic finding : report.findings()) {
            finding(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void summary(Report report, JsonGenerator json) {
        QuotationCounts counts = report.quotations();
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("errors", report.errors());
        json.writeNumberProperty("warnings", report.warnings());
        json.writeNumberProperty("files", report.files());
        json.writeObjectPropertyStart("quotations");
        json.writeNumberProperty("checked", counts.checked());
        json.writeNumberProperty("verified", counts.verified());
        json.writeNumberProperty("failed", counts.failed());
        json.writeNumberProperty("waived", counts.waived());
        json.writeNumberProperty("verbatim", counts.verbatim());
        json.writeNumberProperty("folded", counts.folded());
        json.writeNumberProperty("elided", counts.elided());
        json.writeNumberProperty("bracketed", counts.bracketed());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void finding(Diagnostic finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("message", finding.message());
        place(finding.region(), json);
        json.writeStringProperty("path", finding.region().pointer());
        json.writeArrayPropertyStart("related");
        for (Related related : finding.related()) {
            json.writeStartObject();
            json.writeStringProperty("label", related.label());
            place(related.region(), json);
            json.writeStringProperty("text", related.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("help", finding.help());
        if (finding.target().isPresent()) {
            json.writeStringProperty("target", finding.target().get());
        }
        json.writeEndObject();
    }

    private static void place(Region region, JsonGenerator json) {
        json.writeStringProperty("file", region.file());
        json.writeNumberProperty("line", region.line());
        json.writeNumberProperty("column", region.column());
        json.writeNumberProperty("endLine", region.endLine());
        json.writeNumberProperty("endColumn", region.endColumn());
    }
}
