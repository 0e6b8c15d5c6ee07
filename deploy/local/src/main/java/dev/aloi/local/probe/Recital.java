package dev.aloi.local.probe;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Patience;
import dev.aloi.inference.decode.Settings;
import dev.aloi.local.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often a model that is given the first half of a sample goes on word for word (the completion probe; Golchin and Surdeanu 2023,
 * Carlini and others 2023).
 *
 * @param samples at most so many
 * @param words that have to be the same
 */
record Recital(int samples, int words) {
    private static final int TOKENS_PER_WORD = 4;
    private static final long SEED = 1;

    /**
     * @param asked samples that are long enough
     * @param recited of them went on word for word
     */
    record Found(int asked, int recited, int refused) {}

    Found of(List<ProbedText> texts, DecoderModel model, Patience patience, Progress progress)
            throws InterruptedException {
        var halves = halves(texts);
        List<Ask> asks = halves.stream()
                .<Ask>map(half ->
                        new Ask.Complete(new Prompt.Text(half.first()), Settings.greedy(words * TOKENS_PER_WORD), SEED))
                .toList();
        var recited = new AtomicInteger();
        var refused = new AtomicInteger();
        var done = new AtomicInteger();
        try (var bar = progress.bar("halves of samples", asks.size())) {
            model.ask(asks, patience, answer -> {
                switch (answer.generation()) {
                    case Generation.Generated generated ->
                        recited.addAndGet(halves.get(answer.index()).isGoneOn(generated.text()) ? 1 : 0);
                    default -> refused.incrementAndGet();
                }
                bar.at(done.incrementAndGet(), "");
            });
        }
        return new Found(asks.size() - refused.get(), recited.get(), refused.get());
    }

    /** Of the samples that are long enough. */
    List<Halves> halves(List<ProbedText> texts) {
        var halves = new ArrayList<Halves>();
        for (var text : texts) {
            var all = text.words();
            if (all.size() >= 2 * words && halves.size() < samples) {
                int middle = all.size() / 2;
                halves.add(new Halves(
                        String.join(" ", all.subList(0, middle)), List.copyOf(all.subList(middle, middle + words))));
            }
        }
        return halves;
    }

    /** @param next words of the sample after its first half */
    record Halves(String first, List<String> next) {
        boolean isGoneOn(String completion) {
            var written = ProbedText.words(completion);
            return written.size() >= next.size()
                    && written.subList(0, next.size()).equals(next);
        }
    }
}
