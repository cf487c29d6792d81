package org.peacechronology.diagnostic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.peacechronology.text.Region;
import tools.jackson.core.JsonGenerator;

/** The Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, 2020), for code scanning services. */
final class SarifForm implements Form {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void print(Report report, FileLines files, Appendable out) throws IOException {
        Json.writeCompact(json -> log(report, json), out);
    }

    private static void log(Report report, JsonGenerator json) {
        List<String> codes = report.findings().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .toList();
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool(codes, json);
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        json.writeArrayPropertyStart("results");
        for (Diagnostic finding : report.findings()) {
            json.writeRaw('\n'); // One result a line.
            result(finding, codes.indexOf(finding.code()), json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void tool(List<String> codes, JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "chronology");
        json.writeStringProperty("informationUri", "https://github.com/peacechronology/chronology");
        json.writeArrayPropertyStart("rules");
        for (String code : codes) {
            json.writeStartObject();
            json.writeStringProperty("id", code);
            message("help", "chronology explain " + code, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Diagnostic finding, int rule, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.code());
        json.writeNumberProperty("ruleIndex", rule);
        json.writeStringProperty("level", finding.severity().word());
        message("message", words(finding), json);
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        place(finding.caret(), json);
        json.writeEndObject();
        json.writeEndArray();
        if (!finding.related().isEmpty()) {
            related(finding.related(), json);
        }
        json.writeEndObject();
    }

    private static void related(List<Related> places, JsonGenerator json) {
        json.writeArrayPropertyStart("relatedLocations");
        for (int i = 0; i < places.size(); i++) {
            Related related = places.get(i);
            json.writeStartObject();
            json.writeNumberProperty("id", i + 1);
            place(related.region(), json);
            String text = related.text().isEmpty() ? "" : ": “" + related.text() + "”";
            message("message", plain(related.label() + text), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The message, what stands under the caret, and the help, as sentences. */
    private static String words(Diagnostic finding) {
        StringBuilder words = new StringBuilder(finding.message());
        if (!finding.label().isEmpty()) {
            words.append(": ").append(finding.label());
        }
        words.append('.');
        if (!finding.help().isEmpty()) {
            words.append(" Help: ").append(finding.help());
        }
        return plain(words.toString());
    }

    /** SARIF reads brackets in messages as links and braces as placeholders; both can be escaped (3.11.5, 3.11.6). */
    private static String plain(String words) {
        return words.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    private static void message(String key, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static void place(Region region, JsonGenerator json) {
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(region.file()));
        json.writeStringProperty("uriBaseId", "%SRCROOT%");
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", region.line());
        json.writeNumberProperty("startColumn", region.column());
        json.writeNumberProperty("endLine", region.endLine());
        json.writeNumberProperty("endColumn", region.endColumn());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The path as a relative reference (RFC 3986): all but unreserved characters and slashes percent-encoded. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter || "-._~/".indexOf(c) >= 0) {
                uri.append((char) c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", c));
            }
        }
        return uri.toString();
    }
}
