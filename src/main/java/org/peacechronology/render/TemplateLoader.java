package org.peacechronology.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Gives Pebble the templates by name; it never reaches the disk. */
final class TemplateLoader implements Loader<String> {
    private final Templates templates;

    TemplateLoader(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Reader getReader(String name) {
        return new StringReader(templates
                .text(name)
                .orElseThrow(() -> new LoaderException(null, "there is no template “" + name + "”")));
    }

    @Override
    public boolean resourceExists(String name) {
        return templates.text(name).isPresent();
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    /** All templates lie in one folder: a name means the same in each of them. */
    @Override
    public @Nullable String resolveRelativePath(String relative, String anchor) {
        return null;
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}
}
