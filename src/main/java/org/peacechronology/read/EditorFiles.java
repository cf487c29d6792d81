package org.peacechronology.read;

/** The files that text editors keep beside what is written: hidden files, swap files, backups. They are no content. */
public final class EditorFiles {

    private EditorFiles() {}

    /** Whether a file or folder of this name is an editor's own. */
    public static boolean isOne(String name) {
        return name.startsWith(".")
                || name.endsWith("~")
                || name.endsWith(".swp")
                || name.endsWith(".tmp")
                || name.endsWith(".bak")
                || name.startsWith("#") && name.endsWith("#");
    }
}
