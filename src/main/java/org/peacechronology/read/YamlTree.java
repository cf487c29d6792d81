package org.peacechronology.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
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

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .yamlSchema(YAMLSchema.FAILSAFE)
                    .loadSettings(LoadSettings.builder()
                            .setAllowDuplicateKeys(true)
                            .setCodePointLimit(Integer.MAX_VALUE)
                            .build())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(1000)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private final ContentFile file;
    private final String yaml;
    private final int maxDepth;
    private final List<Diagnostic> findings;

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
        try (YAMLParser parser = (YAMLParser) MAPPER.createParser(yaml)) {
            if (parser.nextToken() == null) {
                findings.add(Fault.YAML_EMPTY
                        .at(Region.file(file.name()), "this file holds nothing")
                        .help("chronology new KIND ID writes a file to start from"));
                return Optional.empty();
            }
            Node root = node(parser, Pointer.ROOT, 1);
            if (parser.nextToken() != null) {
                findings.add(Fault.YAML_SEVERAL_DOCUMENTS
                        .at(here(parser, Pointer.ROOT), "a second document begins here")
                        .help("keep one document a file; take away the line with ---"));
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
        refuseFeatures(parser, pointer);
        if (depth > maxDepth) {
            throw new TooDeep(here(parser, pointer));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, pointer, depth);
            case START_ARRAY -> list(parser, pointer, depth);
            case VALUE_NULL -> new Node.EmptyNode(here(parser, pointer));
            default -> {
                String text = parser.getString();
                int start = offset(parser.currentTokenLocation());
                yield text.isEmpty() && isUnwritten(start)
                        ? new Node.EmptyNode(here(parser, pointer))
                        : new Node.ScalarNode(new Scalar(text, new Layouts(file, text, start, pointer)));
            }
        };
    }

    /** Whether an empty scalar is one that nobody wrote: not a pair of quotation marks, not a block. */
    private boolean isUnwritten(int start) {
        return start >= yaml.length() || "\"'|>".indexOf(yaml.charAt(start)) < 0;
    }

    private Node mapping(YAMLParser parser, Pointer pointer, int depth) {
        int start = offset(parser.currentTokenLocation());
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Pointer child = pointer.to(name);
            int keyStart = offset(parser.currentTokenLocation());
            Region key = file.region(keyStart, Math.min(keyStart + name.length(), yaml.length()), child.toString());
            if (name.equals("<<")) {
                findings.add(Fault.YAML_ALIAS
                        .at(key, "a merge key (<<) stands here")
                        .help("write the fields out; content files need no anchors, aliases or merge keys"));
            }
            parser.nextToken();
            Node value = node(parser, child, depth + 1);
            Node.Field first = fields.putIfAbsent(name, new Node.Field(key, value));
            if (first != null) {
                findings.add(Fault.DUPLICATE_KEY
                        .at(key, "the key “" + name + "” stands here a second time")
                        .related(List.of(new Related("first at", first.key(), name)))
                        .help("keep one of the two"));
            }
        }
        return new Node.MapNode(file.region(start, start, pointer.toString()), fields);
    }

    private Node list(YAMLParser parser, Pointer pointer, int depth) {
        int start = offset(parser.currentTokenLocation());
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, pointer.to(items.size()), depth + 1));
        }
        return new Node.ListNode(file.region(start, start, pointer.toString()), items);
    }

    private void refuseFeatures(YAMLParser parser, Pointer pointer) {
        if (parser.isCurrentAlias()) {
            findings.add(Fault.YAML_ALIAS
                    .at(here(parser, pointer), "an alias (*name) stands here")
                    .help("write the value out; content files need no anchors, aliases or merge keys"));
        } else if (parser.getObjectId() != null) {
            findings.add(Fault.YAML_ALIAS
                    .at(here(parser, pointer), "an anchor (&name) stands here")
                    .help("take it away; content files need no anchors, aliases or merge keys"));
        }
        if (parser.getRawTag() != null) {
            findings.add(Fault.YAML_TAG
                    .at(here(parser, pointer), "a tag (!type) stands here")
                    .help("take it away; every value is text, and the field says what it means"));
        }
    }

    private Region here(YAMLParser parser, Pointer pointer) {
        int start = offset(parser.currentTokenLocation());
        return file.region(start, start, pointer.toString());
    }

    private int offset(TokenStreamLocation location) {
        return file.lines().offset(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Diagnostic syntax(JacksonException failure) {
        if (!(failure.getCause() instanceof MarkedYamlEngineException cause)) {
            return Fault.YAML_SYNTAX
                    .at(Region.file(file.name()), "this file is not YAML: " + oneLine(failure.getOriginalMessage()))
                    .help("chronology new KIND ID writes a file to start from");
        }
        Region at = cause.getProblemMark().map(this::mark).orElse(Region.file(file.name()));
        List<Related> begun = cause.getContextMark()
                .map(this::mark)
                .filter(region -> region.line() != at.line() || region.column() != at.column())
                .map(region -> List.of(new Related("begun at", region, oneLine(cause.getContext()))))
                .orElse(List.of());
        String problem = oneLine(cause.getProblem());
        return Fault.YAML_SYNTAX
                .at(at, "this is not YAML: " + problem)
                .related(begun)
                .help(advice(problem));
    }

    private static String advice(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "a text that holds “: ” or “ #” goes between quotation marks, or below the key after >-";
        } else if (problem.contains("could not find expected ':'")) {
            return "a key ends with a colon and a space; the lines of a longer text are indented below it";
        } else if (problem.contains("block end")) {
            return "check the indentation: keys of one mapping begin in one column";
        } else if (problem.contains("cannot start any token")) {
            return "put the text between quotation marks";
        }
        return "a longer text is safe below its key after >- or |, indented by two spaces";
    }

    private static String oneLine(String words) {
        return words == null ? "it cannot be parsed" : words.lines().findFirst().orElse("it cannot be parsed");
    }

    private Region mark(Mark mark) {
        int at = file.lines().offset(mark.getLine() + 1, mark.getColumn() + 1);
        return file.region(at, at, "");
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
