package dev.aloi.bench.generation;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Patience;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.runtime.Adapter;
import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunControl;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokenizer;
import dev.aloi.inference.token.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How likely each of several texts is after each of several prompts: as the engine finds it out, and the plain way. */
public record ChoiceRun(Path model, int threads, List<String> choices) {
    /**
     * One pass over all prompts.
     *
     * @param logarithms of each choice's probability, prompt by prompt
     */
    public record Outcome(double wallMilliseconds, List<List<Double>> logarithms) {
        public Outcome {
            logarithms = List.copyOf(logarithms);
        }

        public double samplesPerSecond() {
            return 1000 * logarithms.size() / wallMilliseconds;
        }

        /** The largest difference of any logarithm. */
        public double difference(Outcome other) {
            double largest = 0;
            for (int i = 0; i < logarithms.size(); i++) {
                for (int choice = 0; choice < logarithms.get(i).size(); choice++) {
                    double here = logarithms.get(i).get(choice);
                    largest = Math.max(
                            largest, Math.abs(here - other.logarithms.get(i).get(choice)));
                }
            }
            return largest;
        }
    }

    /** What prompts share is read once, and each prompt once for all choices. */
    public Outcome byTheEngine(List<String> prompts) throws InterruptedException {
        try (DecoderModel loaded = DecoderModel.load(model, EngineRun.machine(threads, 1))) {
            choose(loaded, prompts.subList(0, 2));
        }
        try (DecoderModel loaded = DecoderModel.load(model, EngineRun.machine(threads, 1))) {
            long wall = System.nanoTime();
            List<List<Double>> logarithms = choose(loaded, prompts);
            return new Outcome((System.nanoTime() - wall) / 1e6, logarithms);
        }
    }

    private List<List<Double>> choose(DecoderModel loaded, List<String> prompts) throws InterruptedException {
        List<Ask.Choose> asks = prompts.stream()
                .map(prompt -> new Ask.Choose(new Prompt.Text(prompt), choices))
                .toList();
        Map<Integer, List<Double>> logarithms = new TreeMap<>();
        loaded.ask(asks, new Patience(Duration.ofHours(1), () -> false), answer -> {
            if (!(answer.generation() instanceof Generation.Chosen chosen)) {
                throw new IllegalStateException("prompt " + answer.index() + " was refused");
            }
            logarithms.put(
                    answer.index(),
                    chosen.likelihoods().stream().map(Likelihood::logarithm).toList());
        });
        return List.copyOf(logarithms.values());
    }

    /** Every prompt is read whole with every choice, in the same runtime and with the same graph. */
    public Outcome oneByOne(List<String> prompts) throws RunFailed {
        ModelDirectory directory = new ModelDirectory(model);
        ModelConfig config = ModelConfig.read(directory);
        try (DecoderSession session = DecoderSession.open(
                        directory.onnx(), OnnxFile.read(directory), config, threads, new Adapter.None());
                Tokenizer tokenizer = Tokenizer.load(directory.tokenizer(), session.vocabulary());
                RunControl control = session.control();
                Lane lane = session.lane(control);
                Cache cache = session.cache()) {
            Reader reader = new Reader(tokenizer, lane, cache, session.vocabulary());
            for (String choice : choices) {
                reader.logarithm(prompts.getFirst(), choice);
            }
            long wall = System.nanoTime();
            List<List<Double>> logarithms = new ArrayList<>();
            for (String prompt : prompts) {
                List<Double> row = new ArrayList<>();
                for (String choice : choices) {
                    row.add(reader.logarithm(prompt, choice));
                }
                logarithms.add(row);
            }
            return new Outcome((System.nanoTime() - wall) / 1e6, logarithms);
        }
    }

    private static final class Reader {
        private final Tokenizer tokenizer;
        private final Lane lane;
        private final Cache cache;
        private final float[] logits;

        private Reader(Tokenizer tokenizer, Lane lane, Cache cache, int vocabulary) {
            this.tokenizer = tokenizer;
            this.lane = lane;
            this.cache = cache;
            this.logits = new float[vocabulary];
        }

        double logarithm(String prompt, String choice) throws RunFailed {
            Tokenizer.Reading.Read read = read(prompt);
            Tokens before = read.tokens();
            Tokens whole = read.after() > 0
                    ? before.plus(tokens(tokenizer.encodeBare(choice)))
                    : tokens(tokenizer.encode(prompt + choice));
            int shared = Math.min(before.common(whole), whole.size() - 1);
            cache.begin(1);
            Logits answers = lane.readForAll(cache, List.of(whole.slice(0, whole.size() - 1)));
            double sum = 0;
            for (int at = shared; at < whole.size(); at++) {
                answers.after(0, at - 1, logits);
                sum += logarithm(whole.get(at));
            }
            return sum;
        }

        private Tokenizer.Reading.Read read(String text) {
            return (Tokenizer.Reading.Read) tokenizer.encode(text);
        }

        private static Tokens tokens(Tokenizer.Reading reading) {
            return ((Tokenizer.Reading.Read) reading).tokens();
        }

        private double logarithm(int token) {
            double most = Double.NEGATIVE_INFINITY;
            for (float logit : logits) {
                most = Math.max(most, logit);
            }
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit - most);
            }
            return logits[token] - most - Math.log(sum);
        }
    }
}
