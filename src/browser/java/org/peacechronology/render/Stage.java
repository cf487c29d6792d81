package org.peacechronology.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lends tests one browser and the sites it looks at, made once for all of them and closed at the end. */
final class Stage implements ParameterResolver {

    /** Where sites and pictures of them are put, to be looked at after the tests. */
    static final Path FOLDER = Path.of("target", "browser");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Stage.class))
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    /** The repository's own site. */
    static final class Own {
        static final PublishedSite SITE = new PublishedSite("own", OwnSite.files());

        private Own() {}
    }

    /** The same as an edition that runs from right to left. */
    static final class Mirrored {
        static final PublishedSite SITE = new PublishedSite("mirrored", OwnSite.mirrored());

        private Mirrored() {}
    }

    /** A chronology of several hundred events, with entries that were renamed and entries that were corrected. */
    static final class Large {
        static final PublishedSite SITE = new PublishedSite("large", OwnSite.of(ManyEvents.in(temporary(), 400, 5)));

        private Large() {}

        private static Path temporary() {
            try {
                return Files.createTempDirectory(Files.createDirectories(FOLDER.toAbsolutePath()), "content");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
