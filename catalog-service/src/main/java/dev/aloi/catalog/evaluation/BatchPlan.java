package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.RunId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run's trials are cut into messages: few enough trials that work spreads over nodes and a lost message costs little,
 * and little enough text that brokers take it.
 */
record BatchPlan(int maxTrials, int maxBytes) {
    private static final int MAX_BYTES = 700_000;
    /** An onnx engine decodes the trials of a message together. */
    private static final BatchPlan ONNX = new BatchPlan(16, MAX_BYTES);

    private static final BatchPlan REPLAY = new BatchPlan(200, MAX_BYTES);

    /** What a lost runner had begun is told batch by batch, so few trials; a message costs more than a call. */
    private static final BatchPlan API = new BatchPlan(32, MAX_BYTES);

    static BatchPlan of(Engine engine) {
        return switch (engine) {
            case Engine.Onnx _ -> ONNX;
            case Engine.Replay _ -> REPLAY;
            case Engine.Api _ -> API;
        };
    }

    /**
     * Trials of one repetition on a range of the suite's samples.
     *
     * @param number in the run, from 1
     * @param first position of the first sample
     * @param last position after the last sample
     */
    record Batch(BatchId id, int number, int repetition, int first, int last) {}

    /** @param bytes of text that each sample's trial carries, by position */
    List<Batch> cut(RunId run, int repetitions, List<Integer> bytes) {
        List<Batch> batches = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int first = 0; first < bytes.size(); ) {
                int last = end(first, bytes);
                int number = batches.size() + 1;
                batches.add(new Batch(new BatchId(run + ".b" + number), number, repetition, first, last));
                first = last;
            }
        }
        return batches;
    }

    /** A sample that is too long for a message of this size travels alone. */
    private int end(int first, List<Integer> bytes) {
        int last = first + 1;
        long sum = bytes.get(first);
        while (last < bytes.size() && last - first < maxTrials && sum + bytes.get(last) <= maxBytes) {
            sum += bytes.get(last);
            last++;
        }
        return last;
    }
}
