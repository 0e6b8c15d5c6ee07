package dev.aloi.inference.embed;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.runtime.EncoderSession;
import dev.aloi.inference.runtime.HiddenStates;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokenizer;
import dev.aloi.inference.token.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An encoder loaded from its directory. Any number of threads may ask it. */
public final class EncoderModel implements AutoCloseable {
    /** Tokens that are read side by side, with padding: more make no text faster. */
    private static final int MAX_TOKENS = 4096;

    private final OnnxFile file;
    private final EncoderConfig config;
    private final EncoderSession session;
    private final Tokenizer tokenizer;

    private EncoderModel(OnnxFile file, EncoderConfig config, EncoderSession session, Tokenizer tokenizer) {
        this.file = file;
        this.config = config;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads a model.
     *
     * @param threads that compute one text
     * @throws ModelFault with the file and the fault
     */
    public static EncoderModel load(Path path, int threads) {
        ModelDirectory directory = new ModelDirectory(path);
        directory.requirePresent();
        EncoderConfig config = EncoderConfig.read(path);
        Path onnx = directory.onnx();
        OnnxFile file = OnnxFile.read(directory);
        EncoderSession session = EncoderSession.open(onnx, threads);
        try {
            return new EncoderModel(file, config, session, Tokenizer.load(directory.tokenizer(), config.vocabulary()));
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    /** A vector for each text, in their order. */
    public List<Embedding> embed(List<String> texts) {
        return states(texts).stream()
                .map(states -> Embedding.of(states, config))
                .toList();
    }

    /** The last states of each text's tokens, in the order of the texts. */
    public List<TokenStates> states(List<String> texts) {
        List<Input> inputs = texts.stream().map(this::input).toList();
        List<Integer> byLength = IntStream.range(0, inputs.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        index -> inputs.get(index).tokens().size()))
                .toList();
        Map<Integer, TokenStates> states = new TreeMap<>();
        List<Integer> batch = new ArrayList<>();
        for (int index : byLength) {
            if ((batch.size() + 1) * inputs.get(index).tokens().size() > MAX_TOKENS && !batch.isEmpty()) {
                read(batch, inputs, states);
                batch.clear();
            }
            batch.add(index);
        }
        if (!batch.isEmpty()) {
            read(batch, inputs, states);
        }
        return List.copyOf(states.values());
    }

    /** A text's tokens, those that the tokenizer puts around it, and whether it was cut. */
    private record Input(Tokens tokens, int before, int after, boolean cut) {}

    private Input input(String text) {
        String read = config.lowerCase() ? text.toLowerCase(Locale.ROOT) : text;
        if (!(tokenizer.encode(read) instanceof Tokenizer.Reading.Read(Tokens tokens, int before, int after))) {
            throw new IllegalArgumentException("the text names a special token that cannot be read as text");
        }
        int most = config.maxTokens();
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("the text has no tokens");
        }
        return tokens.size() <= most
                ? new Input(tokens, before, after, false)
                : new Input(
                        tokens.slice(0, most - after).plus(tokens.from(tokens.size() - after)), before, after, true);
    }

    private void read(List<Integer> batch, List<Input> inputs, Map<Integer, TokenStates> states) {
        try {
            HiddenStates hidden = session.states(
                    batch.stream().map(index -> inputs.get(index).tokens()).toList(), config.padding());
            for (int row = 0; row < batch.size(); row++) {
                Input input = inputs.get(batch.get(row));
                float[] values = hidden.row(row, input.tokens().size());
                states.put(
                        batch.get(row),
                        new TokenStates(input.tokens(), input.before(), input.after(), input.cut(), values));
            }
        } catch (RunFailed e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Of the model file, in hexadecimal. */
    public String sha256() {
        return file.sha256();
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
