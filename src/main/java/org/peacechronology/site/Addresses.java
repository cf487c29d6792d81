package org.peacechronology.site;

import java.time.YearMonth;
import java.util.Locale;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Entry;
import org.peacechronology.model.EventKind;
import org.peacechronology.model.Kind;

/** Where each page stands below the site, and how one is reached from another. */
public final class Addresses {
    public static final String HOME = "index.html";
    public static final String TIMELINE = "timeline.html";
    public static final String SEARCH = "search.html";
    public static final String CORRECTIONS = "corrections.html";
    public static final String METHOD = "method.html";

    private Addresses() {}

    /** {@code events/ID.html}; a page of prose stands at the top, {@code about.html}. */
    public static String of(Entry entry) {
        return of(entry.kind(), entry.id());
    }

    public static String of(Kind kind, String id) {
        return kind == Kind.PAGE ? id + ".html" : kind.folder() + "/" + id + ".html";
    }

    /** {@code people/index.html}; the index of events is the front page. */
    public static String index(Kind kind) {
        return kind == Kind.EVENT || kind == Kind.PAGE ? HOME : kind.folder() + "/index.html";
    }

    public static String year(int year) {
        return String.format(Locale.ROOT, "%04d/index.html", year);
    }

    public static String month(YearMonth month) {
        return String.format(Locale.ROOT, "%04d/%02d.html", month.getYear(), month.getMonthValue());
    }

    /** What could be known at the end of a year. */
    public static String known(int year) {
        return String.format(Locale.ROOT, "%04d/known.html", year);
    }

    public static String standing(Standing.Label label) {
        return "lists/standing-"
                + switch (label) {
                    case ON_THE_RECORD -> "on-the-record";
                    case REPORTED -> "reported";
                    case UNNAMED_SOURCES_ONLY -> "unnamed-sources-only";
                    case DENIED -> "denied";
                    case DISPUTED -> "disputed";
                }
                + ".html";
    }

    public static String kind(EventKind kind) {
        return "lists/kind-" + kind.word() + ".html";
    }

    /** The events that a source tells of. */
    public static String source(String id) {
        return "lists/source-" + id + ".html";
    }

    /** The way from one page to another: {@code ../people/ID.html}, {@code ID.html#claim}, {@code #claim}. */
    public static String relative(String from, String to) {
        int hash = to.indexOf('#');
        String path = hash < 0 ? to : to.substring(0, hash);
        String fragment = hash < 0 ? "" : to.substring(hash);
        if (path.equals(from) && !fragment.isEmpty()) {
            return fragment;
        }
        int common = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (from.startsWith(path.substring(0, slash + 1))) {
                common = slash + 1;
            } else {
                break;
            }
        }
        long up = from.substring(common).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + path.substring(common) + fragment;
    }
}
