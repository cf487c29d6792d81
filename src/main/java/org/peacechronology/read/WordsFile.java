package org.peacechronology.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.text.Region;

/**
 * A file of the interface's words, {@code templates/words/en.yaml}: nested mappings of texts, read as one flat mapping.
 *
 * @param texts by their keys, nested keys joined by dots: {@code event.claims}
 */
public record WordsFile(Map<String, String> texts, List<Diagnostic> findings) {
    private static final int DEEPEST = 8;

    /** Content is held to the same; here nobody can raise them. */
    private static final Limits LIMITS = Limits.DEFAULT;

    public WordsFile {
        texts = Map.copyOf(texts);
        findings = List.copyOf(findings);
    }

    /** Reads a file. With findings, its texts are not to be used. */
    public static WordsFile read(String name, byte[] bytes) {
        var findings = new ArrayList<Diagnostic>();
        var texts = new TreeMap<String, String>();
        if (bytes.length > LIMITS.fileBytes()) {
            findings.add(Fault.FILE_TOO_LARGE
                    .at(
                            Region.file(name),
                            String.format(Locale.ROOT, "this file has more than %,d bytes", LIMITS.fileBytes()))
                    .help("take away what is no text of the interface"));
            return new WordsFile(texts, findings);
        }
        TextFile.decode(name, bytes, findings)
                .map(text -> new ContentFile(name, text))
                .filter(file -> isSound(file, findings))
                .flatMap(file -> YamlTree.read(file, file.text(), DEEPEST, findings))
                .ifPresent(tree -> gather("", tree, texts, findings));
        return new WordsFile(texts, findings);
    }

    /** Whether the text may be parsed; if not, that is a finding. */
    private static boolean isSound(ContentFile file, List<Diagnostic> findings) {
        TextFile.inspect(file, LIMITS.lineLength(), findings);
        return findings.isEmpty();
    }

    private static void gather(String key, Node node, Map<String, String> texts, List<Diagnostic> findings) {
        if (node instanceof Node.ScalarNode scalar && !key.isEmpty()) {
            texts.put(key, scalar.scalar().text());
        } else if (node instanceof Node.MapNode map) {
            map.fields()
                    .forEach((name, field) ->
                            gather(key.isEmpty() ? name : key + "." + name, field.value(), texts, findings));
        } else {
            findings.add(Fault.WRONG_TYPE
                    .at(node.region(), "words are texts below keys, and this is " + node.noun())
                    .help("write the words between quotation marks"));
        }
    }
}
