package dev.aloi.bench.llama;

import dev.aloi.bench.generation.LlamaShape;
import dev.aloi.bench.generation.MeasuredProcess;
import dev.aloi.bench.generation.Pass;
import dev.aloi.bench.generation.Subject;
import dev.aloi.bench.llama.LlamaWeights.Weight;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.token.Tokenizer;
import dev.aloi.inference.token.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Programs that read the same weights from a file of their own and are given tokens: neither reads nor writes text, which Aloi does.
 *
 * @param reference where their sources are
 * @param directory for what is written and compiled
 * @param modules the directory node_modules that has node-llama-cpp
 */
public record LlamaPeers(Subject subject, Path reference, Path directory, Path modules) {
    /** Writes the weights for both, and compiles one. */
    public void prepare() throws IOException, InterruptedException {
        LlamaWeights.read(subject.model(), (shape, weights) -> {
            GgufFile.write(gguf(), shape, weights);
            writeFlat(shape, weights);
        });
        List<String> compiler = List.of(
                "cc",
                "-O3",
                "-march=native",
                "-ffast-math",
                reference.resolve("llama.c").toString(),
                "-o",
                program().toString(),
                "-lm");
        if (new ProcessBuilder(compiler).inheritIO().start().waitFor() != 0) {
            throw new IOException("llama.c cannot be compiled: " + String.join(" ", compiler));
        }
    }

    /** A decoder in one file of C: one thread, a token at a time, nothing that prompts share is kept. */
    public Pass plainC(List<String> prompts) throws IOException, InterruptedException {
        return MeasuredProcess.run(List.of(
                program().toString(),
                flat().toString(),
                tokens(prompts).toString(),
                Integer.toString(subject.maxNewTokens()),
                Integer.toString(end())));
    }

    /** llama.cpp: one prompt after the other; what one shares with the one before is read once. */
    public Pass llamaCpp(List<String> prompts, int threads) throws IOException, InterruptedException {
        return MeasuredProcess.run(List.of(
                "node",
                reference.resolve("llama-cpp.mjs").toString(),
                modules.toString(),
                gguf().toString(),
                tokens(prompts).toString(),
                Integer.toString(subject.maxNewTokens()),
                Integer.toString(end()),
                Integer.toString(threads)));
    }

    private Path program() {
        return directory.resolve("llama");
    }

    private Path flat() {
        return directory.resolve("llama.weights");
    }

    private Path gguf() {
        return directory.resolve("llama.gguf");
    }

    private int end() {
        return ModelConfig.read(new ModelDirectory(subject.model()))
                .ends()
                .iterator()
                .next();
    }

    private void writeFlat(LlamaShape shape, List<Weight> weights) throws IOException {
        try (LittleEndian out = new LittleEndian(flat())) {
            out.integer(shape.layers()).integer(shape.hidden()).integer(shape.heads());
            out.integer(shape.feedForward()).integer(shape.vocabulary()).integer(shape.positions());
            for (Weight weight : weights) {
                out.numbers(weight.numbers());
            }
        }
    }

    private Path tokens(List<String> prompts) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Tokenizer tokenizer = Tokenizer.load(new ModelDirectory(subject.model()).tokenizer(), Integer.MAX_VALUE)) {
            for (String prompt : prompts) {
                Tokens read = ((Tokenizer.Reading.Read) tokenizer.encode(prompt)).tokens();
                lines.add(read.asList().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            }
        }
        return Files.write(directory.resolve("prompts.txt"), lines);
    }
}
