package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/** A page of prose; the Method page shows this site's own figures below it. */
public record ProsePage(Frame frame, String title, Optional<String> lead, Html body, List<Table> figures)
        implements PageValue {

    public ProsePage {
        figures = List.copyOf(figures);
    }

    @Override
    public String template() {
        return "page.html";
    }

    public record Table(String title, List<String> head, List<Row> rows) {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    public record Row(List<Phrase> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
