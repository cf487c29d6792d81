package org.peacechronology.hostile;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.peacechronology.diagnostic.Format;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a printed report as a terminal, a runner of workflows and the programs that take JSON, SARIF and JUnit do. */
final class ReportGuard {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportGuard() {}

    /** What is wrong with the forms of one report; empty where content in it steers nothing. */
    static List<String> faults(Map<Format, String> printed) {
        List<String> faults = new ArrayList<>();
        printed.forEach((format, text) -> {
            text.codePoints()
                    .filter(c -> c != '\n' && steers(c))
                    .findFirst()
                    .ifPresent(c -> faults.add(format + ": the character " + String.format(Locale.ROOT, "U+%04X", c)));
            switch (format) {
                case TEXT -> {
                    if (text.lines().anyMatch(line -> line.strip().startsWith("::")) || text.contains("##[")) {
                        faults.add("TEXT: a workflow command");
                    }
                }
                case GITHUB ->
                    text.lines()
                            .filter(line -> !line.matches(
                                    "::(error|warning|notice)( [a-zA-Z]+=[^,:]*(,[a-zA-Z]+=[^,:]*)*)?::.*"))
                            .forEach(line -> faults.add("GITHUB: " + line));
                case JSON -> json(text, faults);
                case SARIF -> sarif(text, faults);
                case JUNIT -> xml(text, faults);
            }
        });
        return faults;
    }

    private static boolean steers(int c) {
        return Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x2028;
    }

    private static JsonNode json(String text, List<String> faults) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            faults.add("not JSON: " + e.getOriginalMessage());
            return JSON.createObjectNode();
        }
    }

    private static void sarif(String text, List<String> faults) {
        for (JsonNode uri : json(text, faults).findValues("uri")) {
            String path = uri.asString();
            if (path.startsWith("/") || path.contains("..") || path.contains(":") || path.contains("\\")) {
                faults.add("SARIF: a path " + path);
            }
        }
    }

    private static void xml(String text, List<String> faults) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            faults.add("JUNIT: not XML: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
