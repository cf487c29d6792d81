package org.peacechronology.links;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peacechronology.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the addresses of JSON Feeds, of web app manifests and of the list of files that a published site carries. */
final class JsonReader {

    /** A text and the way to it, {@code items/*}{@code /url}; a star stands for any place in an array. */
    private record Value(String way, String text, Span span) {}

    private static final String FEED = "https://jsonfeed.org/version/";
    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(home_page_url|feed_url|next_url|icon|favicon|authors/\\*/(url|avatar)|author/(url|avatar)|hubs/\\*/url"
                    + "|items/\\*/(url|external_url|image|banner_image|authors/\\*/(url|avatar)|attachments/\\*/url))");
    private static final Pattern APP_ADDRESS = Pattern.compile(
            "(start_url|scope|(icons|screenshots|shortcuts/\\*/icons)/\\*/src|shortcuts/\\*/url|share_target/action)");
    private static final Pattern FILE = Pattern.compile("files/\\*(/path)?");

    /** The way of a name in {@code "files": {"index.html": …}}: the name itself is what counts. */
    private static final String NAME = "files/name";

    private JsonReader() {}

    /** Whether a file's name or first words say that it holds addresses. */
    static boolean concerns(String path, String text) {
        String head = text.substring(0, Math.min(text.length(), 2000));
        return path.endsWith(".webmanifest")
                || path.equals("manifest.json")
                || path.endsWith("/manifest.json")
                || head.contains("jsonfeed.org");
    }

    static Document read(Site site, String path, String text) {
        Draft draft = new Draft(site, path, text);
        List<Value> values;
        try {
            values = values(text);
        } catch (JacksonException e) {
            return Document.unread(path, false);
        }
        boolean feed = values.stream().anyMatch(v -> v.way.equals("version") && v.text.startsWith(FEED));
        for (Value v : values) {
            if (feed && v.way.equals("items/*/content_html")) {
                HtmlReader.inner(draft, new Stretch(v.text, v.span, false), 1, Optional.empty());
            } else if ((feed ? FEED_ADDRESS : APP_ADDRESS).matcher(v.way).matches()) {
                draft.address(v.text, Use.NAMED, v.span);
            } else if (!feed && (v.way.equals(NAME) || FILE.matcher(v.way).matches())) {
                draft.file(v.text, v.span);
            }
        }
        return draft.finish(false);
    }

    private static List<Value> values(String text) {
        List<Value> values = new ArrayList<>();
        Deque<String> way = new ArrayDeque<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_ARRAY -> way.addLast("*");
                    case START_OBJECT -> way.addLast("");
                    case END_ARRAY, END_OBJECT -> way.removeLast();
                    case PROPERTY_NAME -> {
                        way.removeLast();
                        if (way.size() == 1 && way.getFirst().equals("files")) {
                            values.add(new Value(NAME, parser.currentName(), span(parser)));
                        }
                        way.addLast(parser.currentName());
                    }
                    case VALUE_STRING -> values.add(value(parser, way));
                    default -> {}
                }
            }
        }
        return values;
    }

    private static Value value(JsonParser parser, Deque<String> way) {
        String text = parser.getString();
        return new Value(way.size() > 8 ? "" : String.join("/", way), text, span(parser));
    }

    /** Where the string stands that the parser is at, without its quotation marks. */
    private static Span span(JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getCharOffset() + 1;
        int end = (int) parser.currentLocation().getCharOffset() - 1;
        return new Span(start, Math.max(start, end));
    }
}
