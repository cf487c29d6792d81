package org.peacechronology.read;

/**
 * Why a text is not YAML, in an editor's words: the parser speaks of block ends and tokens.
 *
 * @param words what is wrong, as the second half of a sentence
 * @param advice what to do next
 */
record YamlProblem(String words, String advice) {

    private static final String SAFE =
            "put the whole text between quotation marks, or below its key after >-, indented by two spaces";

    /**
     * @param problem in the parser's words
     * @param line the line at which it stopped
     * @param column where in it, from 1
     */
    static YamlProblem of(String problem, String line, int column) {
        if (goesOnAfterMark(line, column)) {
            return new YamlProblem("the text goes on after what looks like a list or a quoted text", SAFE);
        } else if (problem.contains("mapping values are not allowed")) {
            return isFirstKey(line, column)
                    ? new YamlProblem(
                            "this key is indented more than those above, and so continues the text before it",
                            "let it begin in the column of the keys it belongs to")
                    : new YamlProblem("a colon and a space make a key of what stands before them", SAFE);
        } else if (problem.contains("could not find expected ':'")) {
            return new YamlProblem(
                    "here is neither a key with its colon nor a line of the text above",
                    "end a key with a colon and a space; indent the lines of a longer text below it");
        } else if (problem.contains("block end")) {
            return new YamlProblem(
                    "this line does not fit those above",
                    "check the indentation: the keys of one mapping, and the dashes of one list, begin in one column");
        } else if (problem.contains("cannot start any token")) {
            return new YamlProblem("no plain text can begin with this character", SAFE);
        } else if (problem.contains("unexpected end of stream")) {
            return new YamlProblem(
                    "the file ends before a quotation mark or bracket is closed", "close it, or take it away");
        } else if (problem.contains("expected ',' or")) {
            return new YamlProblem(
                    "a list or mapping in brackets is not closed",
                    "separate its items with commas and close it; a text that begins with a bracket goes between"
                            + " quotation marks");
        } else if (problem.contains("unknown escape character")) {
            return new YamlProblem(
                    "a backslash in double quotation marks begins an escape that does not exist",
                    "write two backslashes, or put the text between single quotation marks");
        }
        return new YamlProblem(problem, SAFE);
    }

    /** Whether no other colon and space stand before the one at {@code column}. */
    private static boolean isFirstKey(String line, int column) {
        String before = line.substring(0, line.offsetByCodePoints(0, clamp(line, column - 1)));
        return !before.contains(": ") && !before.strip().startsWith("- ") && !before.isBlank();
    }

    /** Whether the value of the line begins with a bracket or quotation mark and the parser stopped somewhere behind it. */
    private static boolean goesOnAfterMark(String line, int column) {
        String before = line.substring(0, line.offsetByCodePoints(0, clamp(line, column - 1)));
        int value = 0;
        for (int i = 0; i < before.length(); i++) {
            boolean mark = before.charAt(i) == ':' || before.charAt(i) == '-';
            if (mark && i + 1 < before.length() && before.charAt(i + 1) == ' ') {
                value = i + 2;
                break;
            }
        }
        String text = before.substring(value).strip();
        if (text.length() < 2) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return switch (text.charAt(0)) {
            case '[' -> last == ']';
            case '{' -> last == '}';
            case '"' -> last == '"';
            case '\'' -> last == '\'';
            default -> false;
        };
    }

    private static int clamp(String line, int codePoints) {
        return Math.max(0, Math.min(codePoints, line.codePointCount(0, line.length())));
    }
}
