package org.peacechronology.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every file of a site as the programs do that it is made for, and says what could act there or is not well formed.
 *
 * <p>It knows nothing of how the files were made: what it allows is what a reader's browser may meet.
 */
final class OutputGuard {

    private static final Set<String> ELEMENTS_THAT_ACT = Set.of(
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "portal",
            "style",
            "template",
            "noscript",
            "audio",
            "video",
            "source",
            "track",
            "img",
            "math",
            "foreignobject",
            "animate",
            "set",
            "use",
            "plaintext");

    /** Attributes whose value is an address, or a list of them. */
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "poster",
            "data",
            "cite",
            "xlink:href",
            "ping",
            "manifest",
            "srcset",
            "background",
            "longdesc",
            "usemap",
            "icon",
            "archive",
            "codebase",
            "classid",
            "profile");

    /** What a script of ours is: a file of the assets. */
    private static final String OWN_SCRIPT = "(\\.\\./)*(assets|search)/[a-z0-9-]+\\.js";

    private static final Pattern SEARCH_FILE =
            Pattern.compile("chronologySearch\\.(?:names|terms|texts)\\((.*)\\);", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> faults = new ArrayList<>();
    private String file = "";

    private OutputGuard() {}

    /** What is wrong, each as {@code file: what}; empty for a site that harms nobody. */
    static List<String> faults(Map<String, byte[]> files) {
        OutputGuard guard = new OutputGuard();
        files.forEach(guard::file);
        return guard.faults;
    }

    /** What is wrong with a fragment of a page, as a browser reads it. */
    static List<String> faults(String fragment) {
        OutputGuard guard = new OutputGuard();
        guard.fragment(fragment);
        return guard.faults;
    }

    private void file(String address, byte[] bytes) {
        file = address;
        if (!address.matches("[a-z0-9._-]+(/[a-zA-Z0-9._-]+)*") || address.contains("..")) {
            say("an address that is not plain");
        }
        if (address.endsWith(".woff2")) {
            return;
        }
        String extension = address.substring(address.lastIndexOf('.') + 1);
        String text = text(bytes, extension);
        switch (extension) {
            case "html" -> page(text);
            case "json", "jsonld", "geojson" -> json(text);
            case "xml", "svg" -> xml(text);
            case "csv" -> OutputForms.csv(text).forEach(this::say);
            case "ics" -> OutputForms.calendar(text).forEach(this::say);
            case "ris" -> OutputForms.ris(text).forEach(this::say);
            case "bib" -> OutputForms.bibtex(text).forEach(this::say);
            case "js" -> {
                if (address.startsWith("search/")) {
                    searchFile(text);
                }
            }
            case "css", "txt" -> {}
            default -> say("a kind of file that the guard does not know");
        }
    }

    private void say(String what) {
        faults.add(file + ": " + what);
    }

    /** Data gives a source's words as they are; pages, feeds and calendars may hold nothing that turns their direction. */
    private String text(byte[] bytes, String extension) {
        boolean data = extension.matches("json|jsonld|csv|js|ris|bib");
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            text.codePoints()
                    .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t'
                            || !data
                                    && (c >= 0x7f && c < 0xa0
                                            || c >= 0x202a && c <= 0x202e
                                            || c >= 0x2066 && c <= 0x2069))
                    .findFirst()
                    .ifPresent(c -> say(String.format(Locale.ROOT, "the character U+%04X", c)));
            return text;
        } catch (CharacterCodingException e) {
            say("not UTF-8");
            return "";
        }
    }

    private void json(String text) {
        try {
            JSON.readTree(text);
        } catch (JacksonException e) {
            say("not JSON: " + e.getOriginalMessage());
        }
    }

    /** A file of the search is a script: one call of ours, with nothing in it but JSON. */
    private void searchFile(String script) {
        Matcher call = SEARCH_FILE.matcher(script.strip());
        if (call.matches()) {
            json("[" + call.group(1) + "]");
        } else {
            say("a script that is not the search's own");
        }
    }

    private void page(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(5);
        Document page = Jsoup.parse(html, "", parser);
        for (ParseError error : parser.getErrors()) {
            say("not well-formed HTML: " + error.getErrorMessage());
        }
        if (page.select("title").size() != page.select("svg title").size() + 1
                || page.select("main").size() != 1
                || !page.select("head > meta[http-equiv=Content-Security-Policy]")
                        .hasAttr("content")) {
            say("the frame of the page is broken");
        }
        Set<String> ids = new HashSet<>();
        for (Element each : page.select("[id]")) {
            if (!ids.add(each.id())) {
                say("the identifier " + each.id() + " a second time");
            }
        }
        page.getAllElements().forEach(this::element);
    }

    private void element(Element element) {
        String name = element.normalName();
        if (ELEMENTS_THAT_ACT.contains(name)) {
            say("an element <" + name + ">");
        }
        switch (name) {
            case "script" -> script(element);
            case "meta" -> meta(element);
            case "form", "input", "button", "select" -> control(element);
            case "link" -> {
                if (!element.attr("rel").matches("icon|stylesheet|alternate|canonical")
                        || !element.attr("rel").equals("canonical") && isElsewhere(element.attr("href"))) {
                    say("an element " + element);
                }
            }
            default -> {}
        }
        for (Attribute attribute : element.attributes()) {
            attribute(element, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
        }
    }

    private void attribute(Element element, String name, String value) {
        if (name.startsWith("on")
                || name.equals("style")
                || name.equals("srcdoc")
                || !name.matches("[a-z:-]+[a-z0-9]*")) {
            say("an attribute " + name + " of <" + element.normalName() + ">");
        }
        if (ADDRESSES.contains(name)) {
            if (!OutputForms.isHarmlessAddress(value)) {
                say("an address " + name + "=" + value);
            }
            if (!name.equals("href") && !name.equals("cite") && isElsewhere(value)) {
                say("something to be loaded from elsewhere: " + value);
            }
        }
    }

    private void script(Element script) {
        if (script.hasAttr("src")) {
            if (!script.attr("src").matches(OWN_SCRIPT) || !script.data().isEmpty()) {
                say("a script that is not ours: " + script.attr("src"));
            }
        } else if (script.attr("type").equals("application/ld+json")
                || script.attr("type").equals("application/json")) {
            json(script.data());
        } else {
            say("a script in the page: " + script.data());
        }
    }

    private void meta(Element meta) {
        String header = meta.attr("http-equiv").toLowerCase(Locale.ROOT);
        boolean leadsOn = header.equals("refresh")
                && meta.attr("content").matches("0; ?url=[^:/?#\\\\]+(/[^:\\\\]*)?(#[a-z0-9-]*)?");
        if (!header.isEmpty() && !header.equals("content-security-policy") && !leadsOn) {
            say("an element " + meta);
        }
    }

    /** The search page alone has a form, which its script works. */
    private void control(Element control) {
        if (!file.equals("search.html") || control.hasAttr("action") || control.hasAttr("formaction")) {
            say("a control " + control.normalName());
        }
    }

    private static boolean isElsewhere(String address) {
        return address.matches("(?s)\\s*([a-zA-Z][a-zA-Z0-9+.-]*:|[/\\\\]{2}).*");
    }

    private void xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            nodes(builder.parse(new InputSource(new ByteArrayInputStream(text.getBytes(UTF_8)))));
        } catch (SAXException e) {
            say("not well-formed XML: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void nodes(Node node) {
        String name = String.valueOf(node.getNodeName()).toLowerCase(Locale.ROOT);
        if (name.equals("script")
                || name.equals("foreignobject")
                || node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            say("an element <" + name + ">");
        }
        if (node.getAttributes() != null) {
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                Node attribute = node.getAttributes().item(i);
                String key = attribute.getNodeName().toLowerCase(Locale.ROOT);
                if (key.startsWith("on")
                        || ADDRESSES.contains(key) && !OutputForms.isHarmlessAddress(attribute.getNodeValue())) {
                    say("an attribute " + attribute);
                }
            }
        }
        if (name.equals("content")
                && node.getAttributes().getNamedItem("type") != null
                && node.getAttributes().getNamedItem("type").getNodeValue().equals("html")) {
            fragment(node.getTextContent());
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            nodes(children.item(i));
        }
    }

    /** HTML that a feed carries: a reader of feeds shows it in a place of its own. */
    private void fragment(String html) {
        Jsoup.parseBodyFragment(html)
                .body()
                .children()
                .forEach(child -> child.getAllElements().forEach(each -> {
                    if (each.normalName().equals("script") || each.normalName().equals("form")) {
                        say("an element <" + each.normalName() + "> in a feed");
                    }
                    element(each);
                }));
    }

    /** Says of every error, warnings among them, that the file is not well formed. */
    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
