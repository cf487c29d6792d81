package org.peacechronology.read;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLSchema;

/**
 * Builds the located tree of a YAML 1.2 document from Jackson's tokens.
 *
 * <p>Every scalar arrives as the text that was typed (the FAILSAFE schema): no number, boolean or timestamp is made of
 * it. What a content file needs none of — anchors, aliases, merge keys, tags, a second document — is a finding, and so
 * is a key that stands twice; the tree is then not used.
 */
final class YamlTree {

    /** Without a mapper, which would make ready at each start what turns tokens into objects of any kind. */
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .yamlSchema(YAMLSchema.FAILSAFE)
            .loadSettings(LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** In characters: an ID has no more. */
    private static final int LONGEST_WORD = 80;

    private final ContentFile file;
    private final String yaml;
    private final int maxDepth;
    private final List<Diagnostic> findings;
    private final Set<Integer> refusedAt = new HashSet<>();

    private YamlTree(ContentFile file, String yaml, int maxDepth, List<Diagnostic> findings) {
        this.file = file;
        this.yaml = yaml;
        this.maxDepth = maxDepth;
        this.findings = findings;
    }

    /**
     * Reads the document in {@code yaml}, which is {@code file}'s text or its beginning.
     *
     * @return the tree, or nothing where a finding was added
     */
    static Optional<Node> read(ContentFile file, String yaml, int maxDepth, List<Diagnostic> findings) {
        int before = findings.size();
        Optional<Node> tree = new YamlTree(file, yaml, maxDepth, findings).document();
        return findings.size() == before ? tree : Optional.empty();
    }

    private Optional<Node> document() {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), new WholeCharacters(yaml))) {
            if (parser.nextToken() == null) {
                findings.add(Fault.YAML_EMPTY
                        .at(Region.file(file.name()), "this file holds nothing")
                        .help("chronology new KIND ID writes a file to start from"));
                return Optional.empty();
            }
            Node root = node(parser, Pointer.ROOT, 1);
            if (parser.nextToken() != null) {
                findings.add(Fault.YAML_SEVERAL_DOCUMENTS
                        .at(divider(offset(parser.currentTokenLocation())), "a second document begins here")
                        .help("keep one entry a file; take away the line with ---"));
            }
            return Optional.of(root);
        } catch (TooDeep deep) {
            findings.add(Fault.YAML_TOO_DEEP
                    .at(deep.region, "lists and mappings stand in one another more than " + maxDepth + " deep here")
                    .help("no field of the content model is nested that deep; check the indentation"));
        } catch (JacksonException e) {
            findings.add(syntax(e));
        }
        return Optional.empty();
    }

    private Node node(YAMLParser parser, Pointer pointer, int depth) {
        int start = offset(parser.currentTokenLocation());
        refuseFeatures(parser, start, pointer);
        Place place = new Place(file, start, start, pointer);
        if (depth > maxDepth) {
            throw new TooDeep(place.region());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, place, depth);
            case START_ARRAY -> list(parser, place, depth);
            default -> {
                // A plain “null” is a text, too: the parser's token for it keeps the word.
                String text = parser.getString();
                if (text.isEmpty() && isUnwritten(start)) {
                    yield new Node.EmptyNode(place);
                }
                String shared = isWord(text) ? text.intern() : text;
                Scalar scalar = new Scalar(shared, new Layouts(file, shared, start, pointer));
                TextFile.inspect(scalar, findings);
                yield new Node.ScalarNode(scalar);
            }
        };
    }

    /** Whether a text is a date, an ID or the like, of which the same few stand in many files. */
    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && text.indexOf(' ') < 0;
    }

    /** Whether an empty scalar is one that nobody wrote: not a pair of quotation marks, not a block. */
    private boolean isUnwritten(int start) {
        return start >= yaml.length() || "\"'|>".indexOf(yaml.charAt(start)) < 0;
    }

    private Node mapping(YAMLParser parser, Place place, int depth) {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            // The same few names stand in each file, and stay as long as the places of their values do.
            String name = parser.currentName().intern();
            Pointer child = place.pointer().to(name);
            int keyStart = offset(parser.currentTokenLocation());
            Place key = key(keyStart, name, child);
            boolean merges = name.equals("<<") && yaml.startsWith(name, keyStart);
            if (merges) {
                findings.add(Fault.YAML_ALIAS
                        .at(key.region(), "a merge key (<<) stands here")
                        .help("write the fields out; content files need no anchors, aliases or merge keys"));
            } else {
                refuseProperties(keyStart, child);
                TextFile.inspect(new Scalar(name, key), findings);
            }
            parser.nextToken();
            if (merges && parser.isCurrentAlias()) {
                continue;
            }
            Node value = node(parser, child, depth + 1);
            Node.Field first = fields.putIfAbsent(name, new Node.Field(key, value));
            if (first != null) {
                findings.add(Fault.DUPLICATE_KEY
                        .at(key.region(), "the key “" + name + "” stands here a second time")
                        .related(List.of(new Related("first at", first.key(), name)))
                        .help("keep one of the two"));
            }
        }
        return new Node.MapNode(place, fields);
    }

    private Node list(YAMLParser parser, Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, place.pointer().to(items.size()), depth + 1));
        }
        return new Node.ListNode(place, items);
    }

    /** The place of a key, with the quotation marks it may stand between. */
    private Place key(int start, String name, Pointer pointer) {
        int marks = start < yaml.length() && "\"'".indexOf(yaml.charAt(start)) >= 0 ? 2 : 0;
        return new Place(file, start, Math.min(start + name.length() + marks, yaml.length()), pointer);
    }

    /** The line of hyphens above the place where a second document begins. */
    private Region divider(int from) {
        int line = file.lines().line(from);
        while (line > 1 && !file.line(line).orElse("").startsWith("---")) {
            line--;
        }
        int start = file.lines().start(line);
        return file.region(start, Math.min(start + 3, yaml.length()), "");
    }

    private void refuseFeatures(YAMLParser parser, int start, Pointer pointer) {
        if (parser.isCurrentAlias()) {
            findings.add(Fault.YAML_ALIAS
                    .at(word(start, pointer), "an alias (*name) stands here")
                    .help("write the value out; content files need no anchors, aliases or merge keys"));
        } else {
            refuseProperties(start, pointer);
        }
    }

    /** Refuses the anchor and the tag that stand before a value or key; no plain text begins with their marks. */
    private void refuseProperties(int start, Pointer pointer) {
        int at = start;
        while (at < yaml.length() && (yaml.charAt(at) == '&' || yaml.charAt(at) == '!') && refusedAt.add(at)) {
            if (yaml.charAt(at) == '&') {
                findings.add(Fault.YAML_ALIAS
                        .at(word(at, pointer), "an anchor (&name) stands here")
                        .help("take it away; content files need no anchors, aliases or merge keys"));
            } else {
                findings.add(Fault.YAML_TAG
                        .at(word(at, pointer), "a tag (!type) stands here")
                        .help("take it away; every value is text, and the field says what it means"));
            }
            at = wordEnd(at);
            while (at < yaml.length() && Character.isWhitespace(yaml.charAt(at))) {
                at++;
            }
        }
    }

    private Region word(int start, Pointer pointer) {
        return file.region(start, wordEnd(start), pointer.toString());
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < yaml.length()
                && !Character.isWhitespace(yaml.charAt(end))
                && ",[]{}".indexOf(yaml.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int offset(TokenStreamLocation location) {
        return file.lines().offset(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Diagnostic syntax(JacksonException failure) {
        if (!(failure.getCause() instanceof MarkedYamlEngineException cause)) {
            // Not where it stopped, but the last place that it understood.
            TokenStreamLocation last = failure.getLocation();
            Region near = last == null || last.getLineNr() < 1 ? Region.file(file.name()) : point(offset(last));
            return Fault.YAML_SYNTAX
                    .at(near, "this file is not YAML: " + oneLine(failure.getOriginalMessage()))
                    .help("chronology new KIND ID writes a file to start from");
        }
        Region at = cause.getProblemMark().map(this::mark).orElse(Region.file(file.name()));
        List<Related> begun = cause.getContextMark()
                .map(this::mark)
                .filter(region -> region.line() != at.line() || region.column() != at.column())
                .map(region -> List.of(new Related("begun at", region, oneLine(cause.getContext()))))
                .orElse(List.of());
        YamlProblem problem =
                YamlProblem.of(oneLine(cause.getProblem()), file.line(at.line()).orElse(""), at.column());
        return Fault.YAML_SYNTAX
                .at(at, "this is not YAML: " + problem.words())
                .related(begun)
                .help(problem.advice());
    }

    private static String oneLine(String words) {
        return words == null ? "it cannot be parsed" : words.lines().findFirst().orElse("it cannot be parsed");
    }

    private Region mark(Mark mark) {
        return point(file.lines().offset(mark.getLine() + 1, mark.getColumn() + 1));
    }

    private Region point(int at) {
        return file.region(at, at, "");
    }

    /**
     * Gives a text piece by piece, none of which ends within a character: where one of the parser's pieces would, it
     * reads beyond its buffer and fails (snakeyaml-engine 3.0.1).
     */
    private static final class WholeCharacters extends Reader {
        private final String text;
        private int at;

        WholeCharacters(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            if (at == text.length()) {
                return -1;
            }
            int end = Math.min(text.length(), at + length);
            if (end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            text.getChars(at, end, buffer, from);
            int read = end - at;
            at = end;
            return read;
        }

        @Override
        public void close() {}
    }

    /** Thrown to leave a document that is nested too deep. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Region region;

        TooDeep(Region region) {
            super(null, null, false, false);
            this.region = region;
        }
    }
}
