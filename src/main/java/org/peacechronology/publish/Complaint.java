package org.peacechronology.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What a machine's complaint means, in plain English and on one line. */
public final class Complaint {

    private Complaint() {}

    /** {@code no permission for site/index.html}, without a full stop. */
    public static String of(IOException e) {
        String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
        String why;
        if (e instanceof AccessDeniedException) {
            why = "no permission for";
        } else if (e instanceof NoSuchFileException) {
            why = "there is no";
        } else if (e instanceof AtomicMoveNotSupportedException apart) {
            why = "another volume begins at";
            file = Objects.requireNonNullElse(apart.getOtherFile(), file);
        } else if (e instanceof NotDirectoryException) {
            why = "this is no folder:";
        } else if (e instanceof FileAlreadyExistsException) {
            why = "something is already there:";
        } else if (e instanceof FileSystemException f) {
            why = Objects.requireNonNullElse(f.getReason(), e.getClass().getSimpleName()) + " at";
        } else {
            why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        }
        return oneLine(file.isEmpty() ? why : why + " " + file);
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
