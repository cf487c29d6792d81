package org.peacechronology.text;

import java.util.Arrays;

/** A growing list of numbers that are not boxed. */
final class Ints {

    private int[] values = new int[8];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The index of the first value that is {@code least} or more, in an ascending list. */
    int firstFrom(int least) {
        int found = Arrays.binarySearch(values, 0, size, least);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && values[found - 1] == least) {
            found--;
        }
        return found;
    }
}
