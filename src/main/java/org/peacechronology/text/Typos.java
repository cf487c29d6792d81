package org.peacechronology.text;

/** Words that a typing error divides: letters dropped, added, changed, or two neighbours that changed places. */
final class Typos {

    private Typos() {}

    /** Whether no more than {@code most} errors (optimal string alignment) lead from {@code a} to {@code b}. */
    static boolean within(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        int from = 0;
        int endA = a.length();
        int endB = b.length();
        while (from < endA && from < endB && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        if (Math.max(endA, endB) - from > 2 * most + 1) {
            return false;
        }
        return distance(a.substring(from, endA), b.substring(from, endB)) <= most;
    }

    private static int distance(String a, String b) {
        int[][] errors = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            errors[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            errors[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int changed = errors[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                errors[i][j] = Math.min(changed, Math.min(errors[i - 1][j], errors[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    errors[i][j] = Math.min(errors[i][j], errors[i - 2][j - 2] + 1);
                }
            }
        }
        return errors[a.length()][b.length()];
    }
}
