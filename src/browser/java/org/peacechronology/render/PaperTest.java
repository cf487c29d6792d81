package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events on paper. The PDF files stay in {@code target/browser/paper}, to be looked at. */
@Tag("browser")
@ExtendWith(Stage.class)
class PaperTest {

    private static final PublishedSite SITE = Stage.Own.SITE;

    /** The longest and the shortest event. */
    static List<String> events() {
        List<String> events = SITE.pages().stream()
                .filter(address -> address.startsWith("events/"))
                .sorted(Comparator.comparingInt(address -> text(address).length()))
                .toList();
        return List.of(events.get(0), events.get(events.size() - 1));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_on_paper_has_its_words_and_its_address_and_nothing_to_operate(String address, Chromium chromium)
            throws IOException {
        Document page = Jsoup.parse(text(address));
        byte[] pdf = print(chromium, address);
        List<String> sheets = sheets(pdf, false);
        String all = squeezed(String.join(" ", sheets));

        assertThat(sheets).as(address).hasSizeBetween(1, 9);
        assertThat(sheets).as(address + ": no sheet is empty").noneMatch(String::isBlank);
        var missing = new ArrayList<String>();
        for (String part : List.of(
                "h1", ".stl .st", ".claim h3", ".claim .no a", "blockquote p", ".note .label", ".facts .big", ".step a", ".cite")) {
            page.select("main " + part).eachText().stream()
                    .map(PaperTest::squeezed)
                    .filter(words -> !all.contains(words))
                    .forEach(words -> missing.add(part + ": " + words));
        }
        assertThat(missing).as(address + ": on the page and not on paper").isEmpty();
        var left = new ArrayList<String>();
        for (String part : List.of(".skip", ".mast nav", ".foot h2", ".crumb", ".acts a", "summary")) {
            page.select(part).eachText().stream()
                    .map(PaperTest::squeezed)
                    .filter(words -> words.length() > 6 && all.contains(words))
                    .forEach(words -> left.add(part + ": " + words));
        }
        assertThat(left).as(address + ": on paper, where nobody can press it").isEmpty();
        assertThat(squeezed(sheets(pdf, true).get(sheets.size() - 1)))
                .as(address + ": the end of the last sheet")
                .endsWith(squeezed(page.select("link[rel=canonical]").attr("href")));
    }

    private static String text(String address) {
        return new String(SITE.files().getOrDefault(address, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Without white space: a line may end anywhere on paper. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static byte[] print(Chromium chromium, String address) throws IOException {
        chromium.open(SITE.onDisk(address), Chromium.Look.DESK.onPaper());
        chromium.await("document.fonts.ready.then(() => arguments[0]([]))");
        String printed = String.valueOf(chromium.command("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data"));
        byte[] pdf = Base64.getDecoder().decode(printed);
        Path folder = Files.createDirectories(Stage.FOLDER.resolve("paper"));
        Files.write(folder.resolve(address.replace('/', '-').replace(".html", ".pdf")), pdf);
        return pdf;
    }

    /** @param lined words of one height as one line, across columns; else as they were written */
    private static List<String> sheets(byte[] pdf, boolean lined) throws IOException {
        var sheets = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(lined);
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                sheets.add(stripper.getText(document));
            }
        }
        return sheets;
    }
}
