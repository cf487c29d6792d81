package org.peacechronology.diagnostic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, which most CI systems show: one test case a file, failed if the file has an error.
 *
 * <p>Warnings stand in a case's output.
 */
final class JunitForm implements Form {

    @Override
    public void print(Report report, FileLines files, Appendable out) throws IOException {
        Map<String, List<Diagnostic>> byFile = new TreeMap<>();
        report.names().forEach(file -> byFile.put(file, new ArrayList<>()));
        for (Diagnostic finding : report.findings()) {
            byFile.computeIfAbsent(finding.region().file(), file -> new ArrayList<>())
                    .add(finding);
        }
        try (Writer text = new BufferedWriter(new Outlet(out))) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            suite(byFile, files, xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append('\n');
    }

    /** On its way out as it is told, for a report can be larger than the memory. */
    private static final class Outlet extends Writer {
        private final Appendable out;

        Outlet(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] chars, int from, int length) throws IOException {
            out.append(CharBuffer.wrap(chars, from, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static void suite(Map<String, List<Diagnostic>> byFile, FileLines files, XMLStreamWriter xml)
            throws XMLStreamException, IOException {
        long failures = byFile.values().stream()
                .filter(findings -> findings.stream().anyMatch(Diagnostic::isError))
                .count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "chronology check");
        xml.writeAttribute("tests", Integer.toString(byFile.size()));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        for (Map.Entry<String, List<Diagnostic>> entry : byFile.entrySet()) {
            xml.writeCharacters("\n  ");
            testCase(entry.getKey(), entry.getValue(), files, xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void testCase(String file, List<Diagnostic> findings, FileLines files, XMLStreamWriter xml)
            throws XMLStreamException, IOException {
        List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> warnings =
                findings.stream().filter(finding -> !finding.isError()).toList();
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "chronology");
        xml.writeAttribute("name", Visible.line(file));
        if (!errors.isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("failure");
            xml.writeAttribute("type", errors.get(0).code());
            xml.writeAttribute("message", Visible.line(errors.get(0).message()));
            draw(errors, files, xml);
            xml.writeEndElement();
        }
        if (!warnings.isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            draw(warnings, files, xml);
            xml.writeEndElement();
        }
        if (!findings.isEmpty()) {
            xml.writeCharacters("\n  ");
        }
        xml.writeEndElement();
    }

    /** As people read them; the drawing holds no character that XML forbids. */
    private static void draw(List<Diagnostic> findings, FileLines files, XMLStreamWriter xml)
            throws XMLStreamException, IOException {
        xml.writeCharacters("\n");
        new TextForm(false)
                .print(
                        new Report(findings, List.of(), new QuotationCounts(0, 0, 0, 0, 0, 0, 0)),
                        files,
                        new Characters(xml));
    }

    /** The characters of an element, piece by piece: one file may have more findings than fit into the memory, drawn. */
    private record Characters(XMLStreamWriter xml) implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            try {
                xml.writeCharacters(text.toString());
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int from, int to) throws IOException {
            return append(text.subSequence(from, to));
        }

        @Override
        public Appendable append(char c) throws IOException {
            return append(Character.toString(c));
        }
    }
}
