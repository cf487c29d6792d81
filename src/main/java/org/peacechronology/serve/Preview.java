package org.peacechronology.serve;

import java.util.Optional;
import org.peacechronology.site.TemplateFailure;

/** The site as it stood after one save: every file by its address, made when it is asked for. May be asked by many threads. */
@FunctionalInterface
public interface Preview {

    /** Nothing to show yet: the content had errors from the start. */
    Preview NONE = address -> Optional.empty();

    /**
     * The bytes of a file of the site, or nothing where the site has no such file.
     *
     * @param address below the site: {@code events/2018-07-23-wells-doha.html}
     * @throws TemplateFailure if the page's template cannot be used
     */
    Optional<byte[]> file(String address);
}
