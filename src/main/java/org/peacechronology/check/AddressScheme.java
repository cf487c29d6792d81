package org.peacechronology.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Source;
import org.peacechronology.text.Scalar;

/** An address that is not http or https. */
final class AddressScheme implements Rule {
    @Override
    public String code() {
        return "address-scheme";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean canBeWaived() {
        return false;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (Entry entry : linked.chronology().entries().values()) {
            if (entry instanceof Source source) {
                source.url().ifPresent(url -> require(url, findings));
                source.archived().ifPresent(url -> require(url, findings));
            } else if (entry instanceof Organization body) {
                body.url().ifPresent(url -> require(url, findings));
            }
        }
        linked.chronology().publication().ifPresent(publication -> {
            publication.baseUrl().ifPresent(url -> require(url, findings));
            publication.repository().ifPresent(url -> require(url, findings));
        });
    }

    private void require(Scalar url, Consumer<Diagnostic> findings) {
        if (!isWeb(url.text())) {
            findings.accept(Diagnostic.error(
                            code(), url.region(), "this is not an address that begins with https:// or http://")
                    .help(
                            isWeb("https://" + url.text())
                                    ? "write https://" + url.text() + " if that is where it leads"
                                    : "copy the whole address from the browser"));
        }
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
