package dev.aloi.inference.decode;

import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.runtime.StepInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Takes the likeliest token each time, for prompts side by side, until each has come to its end. */
final class GreedyDecoding {
    private final DecoderSession session;
    private final ModelConfig config;
    private final LongSupplier nanoTime;

    GreedyDecoding(DecoderSession session, ModelConfig config, LongSupplier nanoTime) {
        this.session = session;
        this.config = config;
        this.nanoTime = nanoTime;
    }

    List<DecodedRow> decode(List<TokenizedPrompt> prompts, Patience patience) throws RunFailed {
        long start = nanoTime.getAsLong();
        List<DecodedRow> rows = new ArrayList<>();
        prompts.forEach(prompt -> rows.add(new DecodedRow(prompt, start)));
        StepInput input =
                StepInput.prompts(prompts.stream().map(TokenizedPrompt::ids).toList(), config.padding());
        DecoderSession.Step step = session.step(input, null);
        try {
            take(rows, step.logits());
            while (goesOn(rows, patience, start)) {
                input = next(input, rows);
                DecoderSession.Step before = step;
                step = session.step(input, before);
                before.close();
                take(rows, step.logits());
            }
        } finally {
            step.close();
        }
        return rows;
    }

    private void take(List<DecodedRow> rows, Logits logits) throws RunFailed {
        long now = nanoTime.getAsLong();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).ended()) {
                rows.get(row).take(logits.likeliest(row), config.ends(), now);
            }
        }
    }

    private boolean goesOn(List<DecodedRow> rows, Patience patience, long start) {
        if (patience.cancelled().getAsBoolean()) {
            rows.forEach(row -> row.breakOff(DecodedRow.End.CANCELLED));
        } else if (nanoTime.getAsLong() - start > patience.deadline().toNanos()) {
            rows.forEach(row -> row.breakOff(DecodedRow.End.TIMED_OUT));
        }
        return rows.stream().anyMatch(row -> !row.ended());
    }

    /** Rows that have ended go on being fed, with padding, so that the cache keeps its shape; nobody reads what they say. */
    private StepInput next(StepInput input, List<DecodedRow> rows) {
        long[] tokens = new long[rows.size()];
        int[] lengths = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            DecodedRow decoded = rows.get(row);
            tokens[row] = decoded.ended() ? config.padding() : decoded.lastToken();
            lengths[row] = decoded.prompt().length() + input.total() - padded(rows);
        }
        return input.next(tokens, lengths);
    }

    private static int padded(List<DecodedRow> rows) {
        return rows.stream().mapToInt(row -> row.prompt().length()).max().orElseThrow();
    }
}
