package org.peacechronology.read;

import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * A stretch of a file that becomes a region only when it is asked for, as few are. As a layout, it says of every part of
 * a text that it stands where the whole stands.
 *
 * @param from UTF-16 code units from the start of the file's text
 * @param to the first code unit after it
 */
record Place(ContentFile file, int from, int to, Pointer pointer) implements Scalar.Layout {

    Region region() {
        return file.region(from, to, pointer.toString());
    }

    @Override
    public Region region(int partFrom, int partTo) {
        return region();
    }
}
