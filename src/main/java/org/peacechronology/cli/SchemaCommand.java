package org.peacechronology.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.check.Rules;
import org.peacechronology.publish.WholeFile;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON Schemas of the content files, with this chronology's own IDs in them. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Write JSON Schemas of the content files, with this chronology's own IDs in them.",
            "A YAML editor that knows them completes fields and IDs and explains each field."
        })
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write them (default: schemas/ below the root).")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Path folder = out.orElse(root.path().resolve("schemas"));
        Map<String, Map<String, Object>> schemas =
                Schemas.of(ContentReader.read(root.path()).chronology(), Rules.changeable());
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(folder);
        for (Map.Entry<String, Map<String, Object>> schema : schemas.entrySet()) {
            String json = mapper.writeValueAsString(schema.getValue()).replace("\r\n", "\n") + "\n";
            WholeFile.put(folder.resolve(schema.getKey()), json.getBytes(StandardCharsets.UTF_8));
        }
        spec.commandLine().getErr().println("Wrote " + schemas.size() + " schemas to " + folder + ".");
        return ExitStatus.OK;
    }
}
