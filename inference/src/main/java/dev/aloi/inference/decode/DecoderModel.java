package dev.aloi.inference.decode;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.template.ChatTemplates;
import dev.aloi.inference.token.Tokenizer;
import dev.aloi.inference.token.Tokens;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A decoder loaded from its directory. Any number of threads may ask it; what they ask is decoded side by side. */
public final class DecoderModel implements AutoCloseable {
    private final OnnxFile file;
    private final ModelConfig config;
    private final @Nullable String adapterSha256;
    private final DecoderSession session;
    private final Tokenizer tokenizer;
    private final PromptReading reading;
    private final Engines engines;
    private final Machine machine;

    private DecoderModel(
            OnnxFile file,
            ModelConfig config,
            @Nullable String adapterSha256,
            DecoderSession session,
            Tokenizer tokenizer,
            ChatTemplates templates,
            Machine machine) {
        this.file = file;
        this.config = config;
        this.adapterSha256 = adapterSha256;
        this.session = session;
        this.tokenizer = tokenizer;
        this.machine = machine;
        this.reading = new PromptReading(tokenizer, templates, config.context(), machine.clock());
        this.engines = new Engines(
                new Engine.Model(session, config.ends(), config.context(), file.isExact(), tokenizer::decode), machine);
    }

    /**
     * Loads a model and tries it on tokens of nobody's.
     *
     * @throws ModelFault with the file and the fault
     */
    public static DecoderModel load(Path path, Machine machine) {
        return load(new Source(path), machine);
    }

    /**
     * Where a model is.
     *
     * @param file of the directory's ONNX files; absent: the usual one
     * @param adapter a LoRA adapter's file or directory; absent: none
     */
    public record Source(
            Path directory, @Nullable String file, @Nullable Path adapter) {
        public Source(Path directory) {
            this(directory, null, null);
        }

        ModelDirectory files() {
            return new ModelDirectory(directory, file);
        }
    }

    /** Loads one of a directory's files. */
    public static DecoderModel load(Source source, Machine machine) {
        ModelDirectory directory = source.files();
        directory.requirePresent();
        Path onnx = directory.onnx();
        OnnxFile file = OnnxFile.read(directory);
        requireFast(onnx, file, machine);
        if (source.adapter() == null) {
            return load(source, directory, file, AdapterReading.NONE, machine);
        }
        try (OnnxGraph graph = OnnxGraph.open(onnx)) {
            return load(source, directory, file, AdapterReading.of(source.adapter(), onnx, graph), machine);
        }
    }

    /** Measured on x86-64 with ONNX Runtime 1.29: three to four times the CPU time of fp32. */
    private static void requireFast(Path onnx, OnnxFile file, Machine machine) {
        if (file.isHalf() && !machine.half()) {
            throw new ModelFault(onnx + ": has " + file.dtype() + " weights, with which this machine computes three to"
                    + " four times as slowly as with fp32; choose a file with fp32, int8 or int4, or have it forced");
        }
    }

    private static DecoderModel load(
            Source source, ModelDirectory directory, OnnxFile file, AdapterReading adapter, Machine machine) {
        ModelConfig config = ModelConfig.read(directory);
        ChatTemplates templates = ChatTemplates.read(source.directory());
        DecoderSession session =
                DecoderSession.open(directory.onnx(), file, config, machine.threads(), adapter.adapter());
        try {
            Tokenizer tokenizer = Tokenizer.load(directory.tokenizer(), session.vocabulary());
            return new DecoderModel(file, config, adapter.sha256(), session, tokenizer, templates, machine);
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    /**
     * What came of one of several that were asked, by its place among them.
     *
     * @param rendering of the prompt; absent where it could not be read
     */
    public record Answer(
            int index, Generation generation, @Nullable Rendering rendering) {}

    /**
     * Asks for all of them, and tells each as it comes to its end, in any order. Returns when there is nothing left to tell.
     *
     * @throws InterruptedException where the thread is not to wait any longer; nobody works at what is left then
     */
    public void ask(List<? extends Ask> asks, Patience patience, Consumer<Answer> answers) throws InterruptedException {
        Delivery delivery = new Delivery(engines, machine.nanoTime(), answers);
        for (int index = 0; index < asks.size(); index++) {
            delivery.add(index, asks.get(index), this, patience);
        }
        delivery.run();
    }

    PromptReading.Read read(Ask ask) {
        return switch (ask) {
            case Ask.Complete complete -> reading.prompt(complete.prompt());
            case Ask.Choose choose -> reading.choices(choose.prompt(), choose.choices());
        };
    }

    /** As many new tokens as asked for, or fewer where the context ends before. */
    Settings within(Settings settings, Tokens prompt) {
        int room = config.context() - prompt.size();
        return settings.maxNewTokens() <= room ? settings : settings.withMaxNewTokens(room);
    }

    /** What tokens say. */
    public String text(Tokens tokens) {
        return tokenizer.decode(tokens);
    }

    /** Tokens that prompt and completion may have together. */
    public int context() {
        return config.context();
    }

    public int vocabulary() {
        return session.vocabulary();
    }

    /** Bytes of keys and values for a token. */
    public long cacheBytesPerToken() {
        return session.layout().bytesPerToken();
    }

    /** Whether prompts of different lengths are decoded side by side. */
    public boolean mixesLengths() {
        return session.mixesLengths();
    }

    /** Whether it computes with a graph of ours that answers like the file's own. */
    public boolean isRewritten() {
        return session.layout().asksForAnswers();
    }

    /** As many new tokens as the model's own settings say where nobody asks for another number. */
    public int maxNewTokens() {
        return config.maxNewTokens();
    }

    /** Whether an answer is the same in any company; otherwise small differences of rounding may grow. */
    public boolean isBatchInvariant() {
        return file.isExact();
    }

    /** Of the model file, in hexadecimal. */
    public String sha256() {
        return file.sha256();
    }

    /** Of the adapter's weights, in hexadecimal; absent where there is none. */
    public @Nullable String adapterSha256() {
        return adapterSha256;
    }

    /** Of the chat template that conversations are written by, in hexadecimal; absent where there is none that can be read. */
    public @Nullable String templateSha256() {
        return reading.templateSha256();
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
        if (engines.stop()) {
            tokenizer.close();
            session.close();
        }
    }
}
