package org.peacechronology.links;

import org.peacechronology.text.Region;

/** A stretch of a file whose name is known from elsewhere; lines and columns as in {@link Region}. */
record Place(int line, int column, int endLine, int endColumn) {

    static final Place WHOLE = new Place(1, 1, 1, 1);

    Region in(String file) {
        return new Region(file, line, column, endLine, endColumn, "");
    }
}
