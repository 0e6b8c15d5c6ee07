package dev.aloi.catalog.suite.read.row;

import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLines.LineReader;
import java.io.IOException;

/** A form of files that hold rows. Holds no more than one row at a time. */
public interface RowSource {
    /** @param faults take what is no row */
    void read(SourceFile file, FaultCollector faults, LineReader rows) throws IOException;
}
