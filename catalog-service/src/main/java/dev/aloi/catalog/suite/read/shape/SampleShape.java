package dev.aloi.catalog.suite.read.shape;

import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import org.jspecify.annotations.Nullable;

/** Where in a row of some tool's file the parts of a sample are. */
public interface SampleShape {
    /**
     * @param position of the row among those that are read, from 0: the identity where the tool gives none
     * @return null with a fault where something is wrong
     */
    @Nullable
    Sample read(JsonLine row, int position);
}
