/** Files to records: the one door to Jackson YAML and to the folders of the editors. */
@NullMarked
package org.peacechronology.read;

import org.jspecify.annotations.NullMarked;
