package dev.aloi.catalog.suite.read.row;

import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLines;
import dev.aloi.catalog.jsonl.JsonLines.LineReader;
import java.io.IOException;
import java.io.InputStream;

/** One JSON object a line. */
public final class LineRows implements RowSource {
    @Override
    public void read(SourceFile file, FaultCollector faults, LineReader rows) throws IOException {
        try (InputStream in = file.open()) {
            new JsonLines(file.name(), faults).read(in, rows);
        }
    }
}
