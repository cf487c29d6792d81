package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/** All entries of one kind. */
public record IndexPage(Frame frame, String title, String lead, Optional<WorldMap> picture, List<Group> groups)
        implements PageValue {

    public IndexPage {
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "index.html";
    }

    public record Group(Optional<String> title, String anchor, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * @param local its name in Dari or Pashto
     * @param line what it is
     */
    public record Item(
            String href,
            String name,
            Optional<Phrase.Run> local,
            Optional<Parts.Mark> standing,
            Optional<String> line,
            String counts) {}
}
