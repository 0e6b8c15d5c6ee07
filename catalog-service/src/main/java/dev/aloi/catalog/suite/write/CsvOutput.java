package dev.aloi.catalog.suite.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.shape.TableCells;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A table of text (RFC 4180) that no spreadsheet runs anything of: before what it would take for a formula stands a quote. */
final class CsvOutput implements SampleOutput {
    private final CsvWriter csv;

    CsvOutput(OutputStream out) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(Cells.COLUMNS);
    }

    @Override
    public void add(Sample sample) throws IOException {
        try {
            csv.writeRecord(Cells.of(sample).stream()
                    .map(cell -> cell == null ? "" : TableCells.safe(cell))
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
