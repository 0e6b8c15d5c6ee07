package dev.aloi.catalog.suite.read;

import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.row.RowSource;
import dev.aloi.catalog.suite.read.row.SourceFile;
import dev.aloi.catalog.suite.read.row.Unpacked;
import dev.aloi.catalog.suite.read.shape.SampleShape;
import java.io.EOFException;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One look at all of a file. */
final class SuiteLook implements AutoCloseable {
    private static final int SORT_BYTES = 32 << 20;
    private static final int TOLD_EVERY = 1000;

    private final SourceFile file;
    private final SuiteForm form;
    private final SuiteFormat format;
    private final FaultCollector faults = new FaultCollector();
    private final SampleSort sort = new SampleSort(SORT_BYTES);
    private final Map<String, Integer> splits = new TreeMap<>();
    private final BitSet repeats = new BitSet();
    private int rows;
    private int samples;
    private int badRows;
    private int faultsOfRows;

    SuiteLook(SourceFile file, SuiteForm form, SuiteFormat format) {
        this.file = file;
        this.form = form;
        this.format = format;
    }

    Reading<SuiteSummary> at(RowSource source, SampleShape shape, Predicate<JsonLine> isKept, ReadProgress progress)
            throws IOException {
        try {
            source.read(file, faults, row -> {
                rows++;
                if (isKept.test(row)) {
                    row(row, shape);
                }
                if (rows % TOLD_EVERY == 0) {
                    progress.at(file.bytesRead(), samples);
                }
            });
        } catch (Unpacked.TooMuch e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (ZipException | EOFException e) {
            return refused("is a broken gzip file");
        }
        progress.at(file.bytesRead(), samples);
        return summary();
    }

    private Reading<SuiteSummary> refused(String message) {
        faults.add(Fault.ofFile(file.name(), message));
        return new Reading.Faulty<>(faults.faults());
    }

    private Reading<SuiteSummary> summary() throws IOException {
        String digest = digest();
        int kept = samples - repeats.cardinality();
        if (kept == 0 && (faults.isEmpty() || form.skipBad())) {
            return refused(nothingLeft());
        }
        if (!faults.isEmpty() && !form.skipBad()) {
            return new Reading.Faulty<>(faults.faults());
        }
        int ofTheFile = faults.count() - faultsOfRows;
        return new Reading.Good<>(
                new SuiteSummary(format, kept, digest, false, splits, badRows + ofTheFile, faults.faults(), repeats));
    }

    private void row(JsonLine row, SampleShape shape) throws IOException {
        int before = faults.count();
        Sample sample = shape.read(row, samples);
        if (faults.count() > before) {
            badRows++;
            faultsOfRows += faults.count() - before;
        }
        if (sample != null) {
            String split = sample.tags().get(SuiteSummary.SPLIT);
            String text = (split == null ? "" : split) + '\0' + SuiteDigest.canonical(sample);
            sort.add(new SampleSort.Entry(sample.id().value(), samples++, row.number(), text));
        }
    }

    /** A sample that is there again counts neither here nor among its split. */
    private String digest() throws IOException {
        SuiteDigest digest = new SuiteDigest();
        Earlier earlier = new Earlier();
        sort.forEach(entry -> {
            if (entry.id().equals(earlier.id)) {
                repeats.set(entry.position());
                faults.add(Fault.ofField(
                        file.name(),
                        entry.line(),
                        form.fields().id(),
                        entry.id() + " is already the sample of line " + earlier.line));
                return;
            }
            earlier.id = entry.id();
            earlier.line = entry.line();
            // No text of a sample holds the character that divides them.
            int divide = entry.text().indexOf('\0');
            if (divide > 0) {
                splits.merge(entry.text().substring(0, divide), 1, Integer::sum);
            }
            digest.add(entry.text().substring(divide + 1));
        });
        return digest.hexadecimal();
    }

    /** The sample that the sort gave last. */
    private static final class Earlier {
        private @Nullable String id;
        private int line;
    }

    private String nothingLeft() {
        if (rows == 0 || form.where().isEmpty()) {
            return "has no sample";
        }
        String conditions = form.where().entrySet().stream()
                .map(condition -> condition.getKey() + " = " + condition.getValue())
                .collect(Collectors.joining(" and "));
        return "has no sample with " + conditions + " among its " + rows;
    }

    @Override
    public void close() throws IOException {
        sort.close();
    }
}
