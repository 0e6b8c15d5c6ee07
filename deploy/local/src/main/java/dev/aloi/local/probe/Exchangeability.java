package dev.aloi.local.probe;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Patience;
import dev.aloi.local.progress.Progress;
import dev.aloi.scoring.stats.PairedDifference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Whether a model finds samples likelier in the order of their file than in others. Samples have no order that matters, so that a model
 * that has never seen the file has no reason to (Oren and others 2023, sharded test).
 *
 * @param shards of so many samples each
 * @param orders to which the file's own is compared, of each shard
 */
record Exchangeability(int shards, int shardSize, int orders, long seed) {
    private static final Prompt BEFORE = new Prompt.Text("\n");

    /**
     * @param lead of the file's order over the mean of the others, in nats a shard
     * @param refused shards that the model could not read
     */
    record Found(PairedDifference lead, int refused) {}

    /** Empty where fewer than two shards could be read. */
    Optional<Found> of(List<ProbedText> texts, DecoderModel model, Patience patience, Progress progress)
            throws InterruptedException {
        var asks = asks(texts);
        var own = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var refused = new ArrayList<Integer>();
        try (var bar = progress.bar("orders of samples", asks.size())) {
            model.ask(asks, patience, answer -> {
                if (answer.generation() instanceof Generation.Chosen chosen) {
                    own.add(chosen.likelihoods().getFirst().logarithm());
                    others.add(chosen.likelihoods().stream()
                            .skip(1)
                            .mapToDouble(it -> it.logarithm())
                            .average()
                            .orElseThrow());
                } else {
                    refused.add(answer.index());
                }
                bar.at(own.size() + refused.size(), "");
            });
        }
        return own.size() < 2
                ? Optional.empty()
                : Optional.of(new Found(PairedDifference.of(array(others), array(own)), refused.size()));
    }

    /** The file's order first. */
    List<Ask> asks(List<ProbedText> texts) {
        var random = new Random(seed);
        List<Ask> asks = new ArrayList<>();
        for (int from = 0; from + shardSize <= texts.size() && asks.size() < shards; from += shardSize) {
            var shard = texts.subList(from, from + shardSize);
            var written = new ArrayList<String>();
            written.add(joined(shard));
            while (written.size() <= orders) {
                var shuffled = new ArrayList<>(shard);
                Collections.shuffle(shuffled, random);
                written.add(joined(shuffled));
            }
            asks.add(new Ask.Choose(BEFORE, written));
        }
        return asks;
    }

    private static String joined(List<ProbedText> texts) {
        return texts.stream().map(ProbedText::cut).collect(Collectors.joining("\n\n"));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
