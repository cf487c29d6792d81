package org.peacechronology.links;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a site of 1,001 pages and a style sheet with 101,000 links in them, all of which lead somewhere, for the figures
 * of docs/performance.md: {@code java ManyLinks.java FOLDER}. The same folder each time, byte for byte.
 */
final class ManyLinks {

    private static final int PAGES = 1_000;
    private static final int PARTS = 97;
    private static final String[] WORDS =
            ("the talks in that city went on while both delegations waited for word from their capitals and the press"
                            + " asked who had met whom and when and what had been said")
                    .split(" ");

    private ManyLinks() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.createDirectories(folder.resolve("p"));
        Files.writeString(folder.resolve("style.css"), "body { margin: 0 }\n");
        StringBuilder index = new StringBuilder(head("All pages"));
        for (int i = 0; i < PAGES; i++) {
            index.append("<p><a href=\"p/" + i + ".html\">Page " + i + "</a></p>\n");
            Files.writeString(folder.resolve("p/" + i + ".html"), page(i));
        }
        Files.writeString(folder.resolve("index.html"), index);
    }

    private static String head(String title) {
        return "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + title + "</title>\n";
    }

    /** A page of a hundred links: the style sheet, the front page, a part of another page 97 times, and another host. */
    private static String page(int i) {
        StringBuilder page = new StringBuilder(head("Page " + i));
        page.append("<link rel=\"stylesheet\" href=\"../style.css\"></head>\n");
        page.append("<body><nav><a href=\"../index.html\">All pages</a></nav>\n<main>\n");
        for (int j = 0; j < PARTS; j++) {
            int other = (i * 31 + j * 17) % PAGES;
            int part = (i + j) % PARTS;
            page.append("<section id=\"s" + j + "\"><h2>" + words(5, i + j) + "</h2>\n<p>" + words(24, i * 3 + j)
                    + " <a class=\"ref\" href=\"" + other + ".html#s" + part + "\">" + words(4, j) + "</a> "
                    + words(8, j) + ".</p></section>\n");
        }
        page.append("<p><a href=\"https://example.org/" + i % 50 + "\">Elsewhere</a></p>\n</main></body></html>\n");
        return page.toString();
    }

    private static String words(int count, int seed) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[(seed * 7 + i * 3) % WORDS.length]);
        }
        return words.toString();
    }
}
