package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void members_stand_in_their_order_and_empty_ones_not_at_all() {
        Json json = new Json()
                .put("title", "“Talks”")
                .put("nothing", "")
                .put("none", List.of())
                .put("absent", Optional.empty())
                .put("hollow", new Json().put("none", List.of()))
                .put("claims", List.of(new Json().put("number", 1).put("denied", false), new Json().put("number", 2)));

        assertThat(json.text()).isEqualTo("""
                        {
                         "title": "“Talks”",
                         "claims": [
                          {
                           "number": 1,
                           "denied": false
                          },
                          {
                           "number": 2
                          }
                         ]
                        }
                        """);
    }

    @Test
    void every_level_is_indented_by_one_space_more() {
        int levels = 70;
        Json json = new Json().put("at", levels);
        for (int level = levels - 1; level >= 0; level--) {
            json = new Json().put("at", level).put("in", json);
        }

        String margins = json.text()
                .lines()
                .filter(line -> line.contains("\"at\""))
                .map(line -> String.valueOf(line.indexOf('"')))
                .collect(Collectors.joining(" "));

        assertThat(margins)
                .isEqualTo(IntStream.rangeClosed(1, levels + 1)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }
}
