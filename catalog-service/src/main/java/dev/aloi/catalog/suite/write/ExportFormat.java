package dev.aloi.catalog.suite.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which form a suite is written out. */
public enum ExportFormat {
    JSONL("jsonl", "application/x-ndjson"),
    CSV("csv", "text/csv; charset=UTF-8"),
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String label;
    private final String mediaType;

    ExportFormat(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    public SampleOutput open(OutputStream out) throws IOException {
        return switch (this) {
            case JSONL -> new JsonlOutput(out);
            case CSV -> new CsvOutput(out);
            case PARQUET -> new ParquetOutput(out);
        };
    }

    public static Optional<ExportFormat> find(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
    }
}
