package dev.aloi.local.score;

import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines;
import dev.aloi.scoring.metric.Measurement.Measured;
import dev.aloi.scoring.metric.Measurement.Unmeasured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Reads a file line by line and measures the lines on all processors, a few of them at a time, so that files of any size fit:
 * what was measured stays, the texts do not. After the first fault it only looks for more of them.
 */
public final class SheetReader {
    private static final int CALLS_AT_ONCE = 8;
    private static final int BATCH_CHARACTERS = 1 << 18;

    private final Sheet sheet;
    private final FaultCollector faults;
    private final LineSink sink;
    private final ScoreLineReader lines;
    private final int threads;
    private final int batchLines;
    private final Deque<Future<List<MeasuredLine>>> inFlight = new ArrayDeque<>();
    private List<ScoreLine> batch = new ArrayList<>();
    private long characters;

    private SheetReader(Sheet sheet, FaultCollector faults, LineSink sink) {
        this.sheet = sheet;
        this.faults = faults;
        this.sink = sink;
        this.lines = new ScoreLineReader(sheet.metrics());
        boolean callsOut = sheet.metrics().stream().anyMatch(it -> it.metric().callsOut());
        this.threads = callsOut ? CALLS_AT_ONCE : Runtime.getRuntime().availableProcessors();
        this.batchLines = callsOut ? 1 : 64;
    }

    /** What remains of the file; worth nothing where there are faults. */
    public static Sheet read(
            String file, InputStream in, List<AskedMetric> metrics, FaultCollector faults, LineSink sink)
            throws IOException, InterruptedException {
        Sheet sheet = new Sheet(file, metrics);
        new SheetReader(sheet, faults, sink).read(file, in);
        return sheet;
    }

    private void read(String file, InputStream in) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                new JsonLines(file, faults).read(in, line -> take(line, workers));
                submit(workers);
                while (!inFlight.isEmpty()) {
                    keep(inFlight.remove());
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                workers.shutdownNow();
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (faults.isEmpty() && sheet.samples().count() == 0) {
            faults.add(dev.aloi.catalog.jsonl.Fault.ofFile(file, "has no line to score"));
        }
    }

    private void take(JsonLine line, ExecutorService workers) {
        ScoreLine read = lines.read(line);
        if (read == null) {
            return;
        }
        OptionalInt same = sheet.samples().add(read);
        if (same.isPresent()) {
            String which = read.repetition() == null ? "" : " with this repetition";
            line.fault("id", "is already the id of line %d%s".formatted(same.getAsInt(), which));
        }
        if (!faults.isEmpty()) {
            return;
        }
        batch.add(read);
        characters += read.completion().text().value().length();
        if (batch.size() >= batchLines || characters > BATCH_CHARACTERS) {
            submit(workers);
        }
    }

    private void submit(ExecutorService workers) {
        List<ScoreLine> full = batch;
        batch = new ArrayList<>();
        characters = 0;
        inFlight.add(workers.submit(() ->
                full.stream().map(it -> MeasuredLine.of(it, sheet.metrics())).toList()));
        if (inFlight.size() > 2 * threads) {
            keep(inFlight.remove());
        }
    }

    private void keep(Future<List<MeasuredLine>> measured) {
        try {
            for (MeasuredLine line : measured.get()) {
                sheet.add(line);
                sink.accept(line.line(), scores(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line could not be measured", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<OptionalDouble> scores(MeasuredLine line) {
        return IntStream.range(0, sheet.metrics().size())
                .mapToObj(i -> switch (line.measurements().get(i)) {
                    case Measured(var found) ->
                        OptionalDouble.of(sheet.metrics().get(i).metric().sampleScore(found));
                    case Unmeasured _ -> OptionalDouble.empty();
                })
                .toList();
    }
}
