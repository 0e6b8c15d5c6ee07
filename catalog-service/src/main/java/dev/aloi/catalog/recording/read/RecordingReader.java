package dev.aloi.catalog.recording.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.id.SampleId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Reads the completions of a suite's samples from JSON Lines, or every fault. */
public final class RecordingReader {
    private final RecordingFields fields;
    private final boolean allowMissing;

    /** @param allowMissing samples without a completion are counted instead of being a fault */
    public RecordingReader(RecordingFields fields, boolean allowMissing) {
        this.fields = fields;
        this.allowMissing = allowMissing;
    }

    /**
     * @param file its name in the faults
     * @param samples of the suite, in its order
     */
    public Reading<RecordingDraft> read(String file, InputStream in, SequencedSet<SampleId> samples)
            throws IOException {
        FaultCollector faults = new FaultCollector();
        Collected collected = new Collected(samples);
        new JsonLines(file, faults).read(in, line -> read(line, collected));
        SequencedSet<SampleId> missing = new LinkedHashSet<>(samples);
        missing.removeAll(collected.firstLines.keySet());
        if (!missing.isEmpty() && (!allowMissing || missing.size() == samples.size())) {
            faults.add(Fault.ofFile(file, lacks(missing.size(), samples.size(), missing.getFirst())));
        }
        return faults.isEmpty()
                ? new Reading.Good<>(new RecordingDraft(
                        collected.completions,
                        missing.size(),
                        missing.isEmpty() ? null : missing.getFirst(),
                        collected.unused))
                : new Reading.Faulty<>(faults.faults());
    }

    /** What the message says where a recording does not cover its suite. */
    public static String lacks(int missing, int samples, SampleId first) {
        return "lacks " + missing + " of " + samples + " samples, first " + first;
    }

    private static final class Collected {
        private final SequencedSet<SampleId> samples;
        private final List<RecordedCompletion> completions = new ArrayList<>();
        private final Map<SampleId, Integer> firstLines = new HashMap<>();
        private int unused;

        private Collected(SequencedSet<SampleId> samples) {
            this.samples = samples;
        }
    }

    private void read(JsonLine line, Collected collected) {
        SampleId sample = line.sample(fields.sample());
        String completion = completion(line);
        Measurements measurements = Measurements.of(line);
        if (sample == null) {
            return;
        }
        Integer first = collected.firstLines.putIfAbsent(sample, line.number());
        if (first != null) {
            line.fault(fields.sample(), sample + " is already the sample of line " + first);
        } else if (!collected.samples.contains(sample)) {
            collected.unused++;
        } else if (completion != null && measurements != null) {
            collected.completions.add(measurements.with(sample, completion));
        }
    }

    private @Nullable String completion(JsonLine line) {
        JsonNode value = line.required(fields.completion());
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            line.fault(fields.completion(), "must be a text, not " + JsonLine.kind(value));
            return null;
        }
        String completion = line.text(fields.completion(), value.textValue());
        return completion != null && line.fits(fields.completion(), List.of(completion)) ? completion : null;
    }
}
