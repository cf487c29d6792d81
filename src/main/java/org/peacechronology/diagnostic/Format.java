package org.peacechronology.diagnostic;

import java.util.Locale;

/** The forms in which a report can be printed, by the words of {@code --format}. */
public enum Format {
    /** Drawn for people. */
    TEXT,
    /** One JSON object. */
    JSON,
    /** SARIF 2.1.0. */
    SARIF,
    /** Workflow commands of GitHub Actions. */
    GITHUB,
    /** JUnit's XML, one test case a file. */
    JUNIT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form itself; only text is ever coloured. */
    public Form form(boolean colour) {
        return switch (this) {
            case TEXT -> new TextForm(colour);
            case JSON -> new JsonForm();
            case SARIF -> new SarifForm();
            case GITHUB -> new GithubForm();
            case JUNIT -> new JunitForm();
        };
    }
}
