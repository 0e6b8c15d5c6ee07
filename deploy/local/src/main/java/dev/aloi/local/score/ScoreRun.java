package dev.aloi.local.score;

import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.Faults;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.local.progress.Progress;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Signatures;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads files to be scored, showing how far it is. */
public record ScoreRun(List<AskedMetric> metrics, Progress progress) {
    private static final int KILOBYTE = 1_000;
    private static final int MEGABYTE = 1_000_000;

    public Reading<Sheet> read(Path file, LineSink lines) throws IOException, InterruptedException {
        var faults = new FaultCollector();
        long size = Files.size(file);
        int step = size < MEGABYTE ? KILOBYTE : MEGABYTE;
        String label = (step == MEGABYTE ? "MB of " : "kB of ") + file.getFileName();
        try (InputStream in = Files.newInputStream(file);
                Progress.Bar bar = progress.bar(label, steps(size, step));
                InputStream counted = new Counted(in, bar, step)) {
            Sheet sheet = SheetReader.read(file.toString(), counted, metrics, faults, lines);
            Faults found = faults.faults();
            return faults.isEmpty() ? new Reading.Good<>(sheet) : new Reading.Faulty<>(found);
        }
    }

    /** Begun ones count: what is read to its end is read whole. */
    private static int steps(long bytes, int step) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + step - 1) / step);
    }

    /** Why numbers of the two cannot be compared: other signatures, or other references of the same sample. */
    public List<String> differences(Sheet one, Sheet other) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < metrics.size(); i++) {
            try {
                Signatures.requireComparable(one.signature(i), other.signature(i));
            } catch (InvalidMetricException e) {
                differences.add(String.valueOf(e.getMessage()));
            }
        }
        for (int sample = 0; sample < one.samples().count(); sample++) {
            OptionalInt same = one.samples().in(other.samples(), sample);
            if (same.isPresent()
                    && one.samples().referencesKey(sample) != other.samples().referencesKey(same.getAsInt())) {
                differences.add("%s:%d: references: are not those of line %d of %s"
                        .formatted(
                                other.file(),
                                other.samples().firstLine(same.getAsInt()),
                                one.samples().firstLine(sample),
                                one.file()));
                if (differences.size() >= FaultCollector.MAX_SHOWN) {
                    return differences;
                }
            }
        }
        return differences;
    }

    /** Tells the bar how much was read. */
    private static final class Counted extends FilterInputStream {
        private final Progress.Bar bar;
        private final int step;
        private long bytes;

        Counted(InputStream in, Progress.Bar bar, int step) {
            super(in);
            this.bar = bar;
            this.step = step;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            int before = steps(bytes, step);
            bytes += Math.max(0, read);
            if (steps(bytes, step) > before) {
                bar.at(steps(bytes, step), "");
            }
            return read;
        }
    }
}
