/** YAML as people write it, with the lines that faults are in. Plain Java. */
@NullMarked
package dev.aloi.catalog.yaml;

import org.jspecify.annotations.NullMarked;
