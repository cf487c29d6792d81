package org.peacechronology.site;

import java.time.YearMonth;
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
        return digits(year, 4) + "/index.html";
    }

    public static String month(YearMonth month) {
        return digits(month.getYear(), 4) + "/" + digits(month.getMonthValue(), 2) + ".html";
    }

    /** What could be known at the end of a year. */
    public static String known(int year) {
        return digits(year, 4) + "/known.html";
    }

    /** A number with zeros before it, as many digits as are wanted. */
    static String digits(int number, int least) {
        String figures = Integer.toString(Math.abs(number));
        return (number < 0 ? "-" : "")
                + "0".repeat(Math.max(0, least - figures.length() - (number < 0 ? 1 : 0)))
                + figures;
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
        int end = hash < 0 ? to.length() : hash;
        if (hash == from.length() && to.startsWith(from)) {
            return to.substring(hash);
        }
        int common = 0;
        for (int slash = to.indexOf('/'); slash >= 0 && slash < end; slash = to.indexOf('/', slash + 1)) {
            if (from.regionMatches(common, to, common, slash + 1 - common)) {
                common = slash + 1;
            } else {
                break;
            }
        }
        int up = 0;
        for (int slash = from.indexOf('/', common); slash >= 0; slash = from.indexOf('/', slash + 1)) {
            up++;
        }
        return "../".repeat(up) + to.substring(common);
    }
}
