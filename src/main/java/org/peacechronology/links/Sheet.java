package org.peacechronology.links;

import org.peacechronology.text.Span;

/** Reads the addresses of a file of CSS. */
final class Sheet {
    private Sheet() {}

    /** An address of nothing but a fragment belongs to the pages that use the sheet, and is passed over. */
    static Document read(Site site, String path, String text) {
        Draft draft = new Draft(site, path, text);
        for (Css.Address address : Css.addresses(text)) {
            if (!address.text().startsWith("#")) {
                draft.address(address.text(), Use.LOADED, new Span(address.start(), address.end()));
            }
        }
        return draft.finish(false);
    }
}
