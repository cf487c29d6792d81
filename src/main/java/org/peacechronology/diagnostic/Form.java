package org.peacechronology.diagnostic;

import java.io.IOException;

/** A way to print a report; content in it can neither steer a terminal nor break the format. */
@FunctionalInterface
public interface Form {

    void print(Report report, FileLines files, Appendable out) throws IOException;
}
