package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestDigitsTest {

    @Test
    void the_digits_are_those_of_json_whatever_the_locale() {
        TreeMap<String, Manifest.Content> files = new TreeMap<>();
        files.put("index.html", new Manifest.Content(1234, Digest.of(new byte[1234])));
        byte[] plain = new Manifest(files).file().bytes();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(new Manifest(files).file().bytes()).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }
}
