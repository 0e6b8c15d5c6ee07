package dev.aloi.catalog.suite.write;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import dev.aloi.catalog.suite.read.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A Parquet file of texts, with the columns of our tables. Its index stands at its end, so it is written to the disk first. */
final class ParquetOutput implements SampleOutput {
    private static final MessageType SCHEMA = new MessageType(
            "sample", Cells.COLUMNS.stream().map(ParquetOutput::column).toList());
    private static final Dehydrator<List<@Nullable String>> CELLS = (cells, writer) -> {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                writer.write(Cells.COLUMNS.get(i), cell);
            }
        }
    };

    private final OutputStream out;
    private final Path file;
    private final ParquetWriter<List<@Nullable String>> parquet;

    ParquetOutput(OutputStream out) throws IOException {
        this.out = out;
        file = Files.createTempFile("aloi-export", ".parquet");
        // The writer wants to make the file itself.
        Files.delete(file);
        parquet = ParquetWriter.writeFile(SCHEMA, file.toFile(), CELLS);
    }

    private static Type column(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    @Override
    public void add(Sample sample) throws IOException {
        parquet.write(Cells.of(sample));
    }

    @Override
    public void close() throws IOException {
        try {
            parquet.close();
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
