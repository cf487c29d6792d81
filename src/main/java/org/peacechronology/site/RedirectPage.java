package org.peacechronology.site;

/** An address under which an entry was once published: it leads to where the entry stands now. */
public record RedirectPage(Frame frame, String target, String words) implements PageValue {
    @Override
    public String template() {
        return "redirect.html";
    }
}
