package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.runtime.DecoderProbe;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A model loaded from its directory, ready to complete prompts. Any number of threads may ask it. */
public final class OnnxModel implements AutoCloseable {
    private static final Generation CANCELLED =
            new Generation.Refused(FailureCategory.CANCELLED, "the evaluation was cancelled");

    private final OnnxFile file;
    private final ModelConfig config;
    private final DecoderSession session;
    private final DecoderProbe probe;
    private final Tokenizer tokenizer;
    private final LongSupplier nanoTime;

    private OnnxModel(
            OnnxFile file,
            ModelConfig config,
            DecoderSession session,
            DecoderProbe probe,
            Tokenizer tokenizer,
            LongSupplier nanoTime) {
        this.file = file;
        this.config = config;
        this.session = session;
        this.probe = probe;
        this.tokenizer = tokenizer;
        this.nanoTime = nanoTime;
    }

    /**
     * Loads a model and tries it on one token.
     *
     * @param threads that compute one step
     * @param nanoTime the monotonic clock
     * @throws ModelFault with the file and the fault
     */
    public static OnnxModel load(Path path, int threads, LongSupplier nanoTime) {
        ModelDirectory directory = new ModelDirectory(path);
        directory.requirePresent();
        ModelConfig config = ModelConfig.read(directory);
        Path onnx = directory.onnx();
        OnnxFile file = OnnxFile.read(onnx);
        directory.requireInside(onnx, file.externalData());
        DecoderSession session = DecoderSession.open(onnx, threads);
        try {
            DecoderProbe probe = DecoderProbe.of(onnx, session, config.padding());
            Tokenizer tokenizer = Tokenizer.load(directory.tokenizer(), probe.vocabulary());
            return new OnnxModel(file, config, session, probe, tokenizer, nanoTime);
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    /**
     * Completes prompts by the likeliest token each time, in the order asked.
     *
     * @param maxNewTokens of each completion; null: as many as the model's own settings say
     * @param batchSize prompts decoded together, at most
     */
    public List<Generation> generate(
            List<String> prompts, @Nullable Integer maxNewTokens, int batchSize, Patience patience) {
        Map<Integer, Generation> generations = new TreeMap<>();
        List<TokenizedPrompt> fit = new ArrayList<>();
        int most = maxNewTokens == null ? config.maxNewTokens() : maxNewTokens;
        for (int index = 0; index < prompts.size(); index++) {
            switch (tokenizer.encode(prompts.get(index))) {
                case Tokenizer.Prompt.Unsafe _ -> generations.put(index, unsafe());
                case Tokenizer.Prompt.Tokens(List<Integer> ids) when ids.isEmpty() -> generations.put(index, empty());
                case Tokenizer.Prompt.Tokens(List<Integer> ids)
                when ids.size() >= config.context() -> generations.put(index, tooLong(ids.size()));
                case Tokenizer.Prompt.Tokens(List<Integer> ids) ->
                    fit.add(new TokenizedPrompt(index, ids, Math.min(most, config.context() - ids.size())));
            }
        }
        BatchPlan plan = new BatchPlan(batchSize, config.context(), probe.vocabulary(), probe.lastOnly());
        for (List<TokenizedPrompt> batch : plan.of(fit)) {
            generations.putAll(decode(batch, patience));
        }
        return List.copyOf(generations.values());
    }

    /** How likely each of some texts is after a prompt, which is read once for all of them. */
    public Generation choose(String prompt, List<String> choices, Patience patience) {
        return switch (new ChoicePlan(tokenizer, config.context()).of(prompt, choices)) {
            case ChoicePlan.Unfit(Generation.Refused refused) -> refused;
            case ChoicePlan.Fit(ChoiceTokens tokens) -> {
                try {
                    yield chosen(tokens, choices, patience);
                } catch (RunFailed e) {
                    yield broke(e);
                }
            }
        };
    }

    private Generation chosen(ChoiceTokens tokens, List<String> choices, Patience patience) throws RunFailed {
        long start = nanoTime.getAsLong();
        long latest = start + patience.deadline().toNanos();
        List<Double> logarithms = new ChoiceScoring(session, config, probe.lastOnly())
                .score(tokens, () -> !patience.cancelled().getAsBoolean() && nanoTime.getAsLong() - latest <= 0);
        if (patience.cancelled().getAsBoolean()) {
            return CANCELLED;
        }
        if (logarithms.size() < choices.size()) {
            return timedOut(patience, logarithms.size() + " of " + choices.size() + " choices were read");
        }
        List<Likelihood> likelihoods = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!Double.isFinite(logarithms.get(i))) {
                return new Generation.Refused(FailureCategory.UNSUPPORTED, "the model holds a choice to be impossible");
            }
            int bytes = choices.get(i).getBytes(StandardCharsets.UTF_8).length;
            likelihoods.add(
                    new Likelihood(logarithms.get(i), tokens.tails().get(i).size(), bytes));
        }
        return new Generation.Chosen(
                choices.get(logarithms.indexOf(Collections.max(logarithms))),
                tokens.shared().size(),
                likelihoods,
                Duration.ofNanos(nanoTime.getAsLong() - start));
    }

    /** Where the runtime fails, it fails for the prompts of this batch and no others. */
    private Map<Integer, Generation> decode(List<TokenizedPrompt> batch, Patience patience) {
        Map<Integer, Generation> generations = new TreeMap<>();
        try {
            for (DecodedRow row : new GreedyDecoding(session, config, nanoTime).decode(batch, patience)) {
                generations.put(row.prompt().index(), generation(row, batch.size(), patience));
            }
        } catch (RunFailed e) {
            batch.forEach(prompt -> generations.put(prompt.index(), broke(e)));
        }
        return generations;
    }

    private Generation generation(DecodedRow row, int batchSize, Patience patience) {
        return switch (row.end()) {
            case SAID_ALL, LONG_ENOUGH ->
                new Generation.Generated(
                        tokenizer.decode(row.tokens()),
                        row.prompt().ids(),
                        row.tokens(),
                        Duration.ofNanos(row.firstNanos()),
                        Duration.ofNanos(row.lastNanos()),
                        batchSize);
            case CANCELLED -> CANCELLED;
            case TIMED_OUT -> timedOut(patience, row.tokens().size() + " tokens were written");
        };
    }

    private static Generation timedOut(Patience patience, String done) {
        return new Generation.Refused(
                FailureCategory.TIMED_OUT,
                "not done within " + patience.deadline().toMillis() + " ms; " + done);
    }

    /** The runtime's own message may hold parts of the prompt. */
    private static Generation broke(RunFailed e) {
        return new Generation.Refused(FailureCategory.CRASHED, String.valueOf(e.getMessage()));
    }

    private static Generation unsafe() {
        return new Generation.Refused(
                FailureCategory.UNSUPPORTED,
                "the prompt names a special token, and this model's tokenizer cannot read the name as text");
    }

    private static Generation empty() {
        return new Generation.Refused(FailureCategory.UNSUPPORTED, "the prompt has no tokens");
    }

    private Generation tooLong(int tokens) {
        return new Generation.Refused(
                FailureCategory.INPUT_TOO_LONG,
                "the prompt has " + tokens + " tokens; the model's context holds " + config.context()
                        + " with the completion");
    }

    /** Of the model file, in hexadecimal. */
    public String sha256() {
        return file.sha256();
    }

    /** Of most weights, for instance fp32. */
    public String dtype() {
        return file.dtype();
    }

    /** ONNX Runtime's. */
    public String engineVersion() {
        return session.version();
    }

    @Override
    public void close() {
        tokenizer.close();
        session.close();
    }
}
