package org.peacechronology.read;

import java.util.Locale;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.text.Region;

/**
 * What can be wrong with a file before it is an entry: the closed list of the codes that reading gives.
 *
 * <p>All are errors, and none can be waived: what cannot be read cannot be published. The page of each is
 * {@code docs/rules/CODE.md}.
 */
public enum Fault {
    PUBLICATION_MISSING,
    FILE_MISPLACED,
    FILE_NOT_REGULAR,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    TOO_MANY_FILES,
    ID_MALFORMED,
    ID_DUPLICATE,
    NOT_UTF_8,
    CONTROL_CHARACTER,
    TAB_INDENTATION,
    LINE_TOO_LONG,
    FRONT_MATTER_MISSING,
    YAML_SYNTAX,
    YAML_EMPTY,
    YAML_SEVERAL_DOCUMENTS,
    YAML_TOO_DEEP,
    YAML_ALIAS,
    YAML_TAG,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    FIELD_MISSING,
    FIELD_EMPTY,
    FILL_ME,
    WRONG_TYPE,
    TEXT_TOO_LONG,
    TOO_MANY_ITEMS,
    VALUE_UNKNOWN,
    DATE_INVALID;

    /** The stable name of the fault: {@code NOT_UTF_8} is {@code not-utf-8}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return Severity.ERROR;
    }

    Diagnostic at(Region region, String message) {
        return Diagnostic.error(code(), region, message);
    }
}
