/** The commands, their flags and exit codes: the only place that prints or exits. */
@NullMarked
package org.peacechronology.cli;

import org.jspecify.annotations.NullMarked;
