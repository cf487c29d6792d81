package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.read.WordsFile;
import org.peacechronology.site.DataPage;
import org.peacechronology.site.SiteFile;

class DataFilesTest {

    @TempDir
    Path root;

    @Test
    void no_two_files_have_one_address_and_all_promised_ones_are_there() {
        List<SiteFile> files = DataFiles.of(
                TinyChronology.in(root).event("one", "2018-06", "They met").linked(), TinyChronology.options());

        assertThat(files)
                .extracting(SiteFile::path)
                .doesNotHaveDuplicates()
                .contains(
                        "data/chronology.json",
                        "data/events.csv",
                        "data/claims.csv",
                        "data/quotations.csv",
                        "data/annotations.jsonld",
                        "data/graph.jsonld",
                        "data/places.geojson",
                        "data/references.bib",
                        "data/references.ris",
                        "data/references.csl.json",
                        "feed.xml",
                        "feed.json",
                        "corrections.xml",
                        "chronology.ics",
                        "data/cite/one.bib",
                        "data/cite/article.csl.json",
                        "data/entries/one.json");
    }

    @Test
    void neither_locale_nor_time_zone_changes_a_byte() {
        TinyChronology tiny = TinyChronology.in(root).event("one", "2018-06", "They met");
        Map<String, String> usual = texts(tiny);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-AF-u-nu-arabext"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(texts(tiny)).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_chronology_without_events_still_has_its_files() {
        assertThat(texts(TinyChronology.in(root))).containsKeys("feed.xml", "chronology.ics", "data/chronology.json");
    }

    @Test
    void each_column_is_described_on_the_page_and_in_the_documentation() throws Exception {
        String documentation = Files.readString(Path.of("docs/data.md"));
        Map<String, String> words = WordsFile.read("en.yaml", Files.readAllBytes(Path.of("templates/words/en.yaml")))
                .texts();

        DataPage.COLUMNS.values().stream().flatMap(List::stream).distinct().forEach(column -> {
            assertThat(words).containsKey("data.columns." + column);
            assertThat(documentation).contains("| `" + column + "` | " + words.get("data.columns." + column) + " |");
        });
    }

    private static Map<String, String> texts(TinyChronology tiny) {
        return DataFiles.of(tiny.linked(), TinyChronology.options()).stream()
                .collect(Collectors.toMap(
                        SiteFile::path, file -> new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
