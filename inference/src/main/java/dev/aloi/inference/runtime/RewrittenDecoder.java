package dev.aloi.inference.runtime;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.Heads;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.rewrite.DecoderRewrite;
import dev.aloi.inference.token.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A decoder with a graph of ours in the place of the file's, once it has answered like the file's own. */
final class RewrittenDecoder {
    /** Of the largest logit, where both differ by rounding only. */
    private static final double ROUNDING = 1e-3;

    /** The same where weights and sums are rounded to eight bits or fewer. */
    private static final double COARSE = 0.1;

    private static final List<Integer> PROMPTS = List.of(37, 12, 23);
    private static final int STEPS = 3;

    private final Path file;
    private final OnnxFile facts;
    private final ModelConfig config;
    private final int threads;
    private final Adapter adapter;

    private RewrittenDecoder(Path file, OnnxFile facts, ModelConfig config, int threads, Adapter adapter) {
        this.file = file;
        this.facts = facts;
        this.config = config;
        this.threads = threads;
        this.adapter = adapter;
    }

    /** Empty where the graph is of a kind that is better left alone, or answers otherwise when changed. */
    static Optional<DecoderSession> open(Path file, OnnxFile facts, ModelConfig config, int threads, Adapter adapter) {
        return facts.isHalf() ? Optional.empty() : new RewrittenDecoder(file, facts, config, threads, adapter).open();
    }

    private Optional<DecoderSession> open() {
        Optional<byte[]> model;
        try (OnnxGraph graph = OnnxGraph.open(file)) {
            Heads heads = config.heads();
            if (isGrouped()) {
                model = DecoderRewrite.ofGrouped(graph);
            } else {
                model = heads == null ? Optional.empty() : DecoderRewrite.ofPlain(graph, heads);
            }
        }
        return model.flatMap(this::tried);
    }

    private boolean isGrouped() {
        return facts.operators().contains(DecoderSession.GROUPED);
    }

    private Optional<DecoderSession> tried(byte[] model) {
        DecoderSession rewritten = null;
        boolean alike = false;
        try {
            rewritten = decoder(Session.open(file, model, threads, DecoderSession.weights(adapter)), true);
            try (DecoderSession own =
                    decoder(Session.openForATrial(file, threads, DecoderSession.weights(adapter)), isGrouped())) {
                alike = alike(answers(rewritten), answers(own));
            }
            return alike ? Optional.of(rewritten) : Optional.empty();
        } catch (ModelFault | RunFailed _) {
            // If the file's own graph has the fault too, it is told when that is loaded.
            return Optional.empty();
        } finally {
            if (rewritten != null && !alike) {
                rewritten.close();
            }
        }
    }

    private DecoderSession decoder(Session session, boolean gapless) {
        return DecoderSession.of(file, session, gapless, config.padding(), adapter);
    }

    /** To prompts of several lengths side by side, to some more tokens of each, and to several more of one alone. */
    private List<float[]> answers(DecoderSession decoder) throws RunFailed {
        List<float[]> answers = new ArrayList<>();
        try (RunControl control = decoder.control();
                Lane lane = decoder.lane(control);
                Cache cache = decoder.cache();
                Cache alone = decoder.cache()) {
            List<Tokens> next = PROMPTS.stream()
                    .map(count -> tokens(Math.min(count, config.context() / 3), decoder.vocabulary()))
                    .toList();
            cache.begin(next.size());
            for (int step = 0; step <= STEPS; step++) {
                add(answers, lane.read(cache, next));
                int token = step;
                next = PROMPTS.stream()
                        .map(count -> tokens(1, decoder.vocabulary(), token + count))
                        .toList();
            }
            alone.arrange(List.of(new Cache.Slice(cache, 1)));
            add(answers, lane.peek(alone, tokens(STEPS, decoder.vocabulary())));
            add(answers, lane.read(alone, List.of(tokens(STEPS, decoder.vocabulary()))));
        }
        return answers;
    }

    private static void add(List<float[]> answers, Logits logits) {
        for (int row = 0; row < logits.tokens().size(); row++) {
            float[] answer = new float[logits.vocabulary()];
            logits.last(row, answer);
            answers.add(answer);
        }
    }

    private static Tokens tokens(int count, int vocabulary) {
        return tokens(count, vocabulary, count);
    }

    private static Tokens tokens(int count, int vocabulary, int seed) {
        return Tokens.of(IntStream.range(0, count)
                .map(i -> Math.floorMod(7919 * (i + 1) + 104_729 * seed, vocabulary))
                .toArray());
    }

    private boolean alike(List<float[]> some, List<float[]> others) {
        double tolerance = facts.isExact() ? ROUNDING : COARSE;
        for (int i = 0; i < some.size(); i++) {
            double scale = 0;
            double difference = 0;
            for (int token = 0; token < some.get(i).length; token++) {
                scale = Math.max(scale, Math.abs(others.get(i)[token]));
                difference = Math.max(difference, Math.abs(some.get(i)[token] - (double) others.get(i)[token]));
            }
            // A difference that is no number is not alike either.
            if (!(difference <= tolerance * scale)) {
                return false;
            }
        }
        return true;
    }
}
