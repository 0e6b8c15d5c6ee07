package dev.aloi.catalog.suite.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.Faults;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.row.InspectLogRows;
import dev.aloi.catalog.suite.read.row.LineRows;
import dev.aloi.catalog.suite.read.row.ListRows;
import dev.aloi.catalog.suite.read.row.ParquetRows;
import dev.aloi.catalog.suite.read.row.PromptfooRows;
import dev.aloi.catalog.suite.read.row.RowSource;
import dev.aloi.catalog.suite.read.row.SourceFile;
import dev.aloi.catalog.suite.read.row.TableRows;
import dev.aloi.catalog.suite.read.shape.BedrockShape;
import dev.aloi.catalog.suite.read.shape.HelmShape;
import dev.aloi.catalog.suite.read.shape.InspectShape;
import dev.aloi.catalog.suite.read.shape.LmEvalShape;
import dev.aloi.catalog.suite.read.shape.OpenAiEvalsShape;
import dev.aloi.catalog.suite.read.shape.OwnShape;
import dev.aloi.catalog.suite.read.shape.PromptfooShape;
import dev.aloi.catalog.suite.read.shape.SampleShape;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads a suite from a file, whatever its size: first all of it is looked at, then its samples are taken one by one. Holds a sample at a
 * time, and what {@link SampleSort} is allowed.
 */
public final class SuiteReader {
    private static final int TOLD_EVERY = 1000;

    private final SuiteForm form;

    public SuiteReader(SuiteForm form) {
        this.form = form;
    }

    /** Looks at all of a file: what it holds, or everything that is wrong with it. */
    public Reading<SuiteSummary> look(String name, Path path, ReadProgress progress) throws IOException {
        SourceFile file = new SourceFile(name, path);
        SuiteFormat format;
        try {
            format = form.format() == null ? FormatGuess.of(file) : form.format();
        } catch (ZipException | EOFException e) {
            return refused(name, "is a broken gzip file");
        }
        if (format != SuiteFormat.INSPECT_LOG && file.startsWith('P', 'K', 3, 4)) {
            return refused(name, "is a zip archive: unpack it first");
        }
        if (file.startsWith(0xFF, 0xFE) || file.startsWith(0xFE, 0xFF)) {
            return refused(name, "is UTF-16: save it as UTF-8");
        }
        try (SuiteLook look = new SuiteLook(file, form, format)) {
            return look.at(rows(format), shape(format), this::isKept, progress);
        }
    }

    /** Takes the samples of a file that was looked at; what was left out then is left out again. */
    public void read(String name, Path path, SuiteSummary summary, ReadProgress progress, SampleSink sink)
            throws IOException {
        SourceFile file = new SourceFile(name, path);
        SampleShape shape = shape(summary.format());
        int[] counts = new int[2];
        rows(summary.format()).read(file, new FaultCollector(), row -> {
            Sample sample = isKept(row) ? shape.read(row, counts[0]) : null;
            if (sample != null && !summary.repeats().get(counts[0]++)) {
                sink.take(sample);
                if (++counts[1] % TOLD_EVERY == 0) {
                    progress.at(file.bytesRead(), counts[1]);
                }
            }
        });
        progress.at(file.bytesRead(), counts[1]);
        if (counts[1] != summary.samples()) {
            throw new IOException(name + " has changed while it was read");
        }
    }

    private static Reading<SuiteSummary> refused(String name, String why) {
        return new Reading.Faulty<>(new Faults(List.of(Fault.ofFile(name, why)), 0));
    }

    private boolean isKept(JsonLine row) {
        return form.where().entrySet().stream().allMatch(condition -> {
            JsonNode value = row.optional(condition.getKey());
            return value != null && value.isValueNode() && value.asText().equals(condition.getValue());
        });
    }

    private static RowSource rows(SuiteFormat format) {
        return switch (format) {
            case JSONL, LM_EVAL, OPENAI_EVALS, INSPECT, BEDROCK -> new LineRows();
            case CSV, PROMPTFOO_CSV -> new TableRows(',');
            case TSV -> new TableRows('\t');
            case PARQUET -> new ParquetRows();
            case PROMPTFOO -> new PromptfooRows();
            case INSPECT_LOG -> new InspectLogRows();
            case HELM -> new ListRows("request_states");
        };
    }

    private SampleShape shape(SuiteFormat format) {
        return switch (format) {
            case JSONL -> new OwnShape(form.fields());
            case CSV, TSV, PARQUET -> OwnShape.ofTable(form.fields());
            case PROMPTFOO -> new PromptfooShape(false);
            case PROMPTFOO_CSV -> new PromptfooShape(true);
            case LM_EVAL -> new LmEvalShape();
            case OPENAI_EVALS -> new OpenAiEvalsShape();
            case INSPECT, INSPECT_LOG -> new InspectShape();
            case HELM -> new HelmShape();
            case BEDROCK -> new BedrockShape();
        };
    }
}
