package org.peacechronology.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of other link checkers, where their folder lies beside this repository. */
class PeersCasesTest {

    private static final Map<String, String> REASONS = Map.of(
            "link-missing-file", "missing-target",
            "link-missing-fragment", "missing-fragment",
            "link-outside-site", "outside-base-path");

    @Test
    void every_case_of_the_peers_is_judged_right() throws IOException {
        Optional<Path> folder = Stream.of(
                        System.getProperty("CHRONOLOGY_SHARED"), System.getenv("CHRONOLOGY_SHARED"), "../shared")
                .filter(name -> name != null)
                .map(name -> Path.of(name, "fixtures", "linkcheck"))
                .filter(path -> Files.isRegularFile(path.resolve("expected.json")))
                .findFirst();
        assumeTrue(
                folder.isPresent(),
                "the peers' cases are not here: set CHRONOLOGY_SHARED to the folder that holds fixtures/linkcheck");
        JsonNode expected = new JsonMapper()
                .readTree(Files.readAllBytes(folder.orElseThrow().resolve("expected.json")));
        String site = expected.path("defaults").path("site").asString();
        Set<String> wrong = new TreeSet<>();
        int cases = 0;
        for (JsonNode one : expected.path("cases")) {
            cases++;
            Path root = folder.get().resolve(one.path("dir").asString());
            Set<String> pages = StreamSupport.stream(one.path("check_pages").spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            Set<String> broken = StreamSupport.stream(
                            one.path("expected_broken").spliterator(), false)
                    .map(b -> b.path("page").asString() + " " + b.path("reason").asString() + " "
                            + b.path("url").asString())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (LinkOptions options : new LinkOptions[] {
                LinkOptions.offline(), LinkOptions.offline().baseUrl(site)
            }) {
                Set<String> found = LinkChecker.check(root, options).stream()
                        .filter(d -> REASONS.containsKey(d.code())
                                && pages.contains(d.region().file()))
                        .map(d -> d.region().file() + " " + REASONS.get(d.code()) + " "
                                + d.target().orElse(""))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!found.equals(broken)) {
                    wrong.add(one.path("id").asString() + ": expected " + broken + ", found " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases).isPositive();
    }
}
