package dev.aloi.inference.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A decoder whose every answer can be worked out by hand: the next token is the sum of all tokens so far, modulo the vocabulary.
 * It keeps them in a key and value cache and heeds the attention mask, so whoever mixes up rows, padding or cache gets another sum.
 * Words are the numbers themselves; token 0 ends a completion, and {@code <s>} (12) and {@code </s>} (0) are special.
 */
public final class CountingModel {
    public static final int VOCABULARY = 13;
    public static final int CONTEXT = 24;

    private CountingModel() {}

    public static Path write(Path directory) {
        write(directory.resolve("config.json"), "{\"max_position_embeddings\": 24, \"eos_token_id\": 11}");
        write(
                directory.resolve("generation_config.json"),
                "{\"max_new_tokens\": 8, \"eos_token_id\": [0], \"pad_token_id\": 5}");
        write(directory.resolve("tokenizer.json"), tokenizer());
        write(
                directory.resolve("onnx/model.onnx"),
                graph().floats("vocabulary", vocabulary()).model());
        return directory;
    }

    /** What the model answers to {@code prompt}, by arithmetic. */
    public static List<Integer> completion(List<Integer> prompt, int maxNewTokens) {
        List<Integer> tokens = new ArrayList<>();
        int sum = prompt.stream().mapToInt(Integer::intValue).sum();
        while (tokens.size() < maxNewTokens && sum % VOCABULARY != 0) {
            tokens.add(sum % VOCABULARY);
            sum += sum % VOCABULARY;
        }
        return tokens;
    }

    /** The graph without its one weight, {@code vocabulary}: the numbers from 0. */
    public static Graph graph() {
        return computation(inputs(new Graph()));
    }

    public static float[] vocabulary() {
        float[] numbers = new float[VOCABULARY];
        IntStream.range(0, VOCABULARY).forEach(i -> numbers[i] = i);
        return numbers;
    }

    public static Graph inputs(Graph graph) {
        return graph.input("input_ids", Graph.INT64, "batch", "tokens")
                .input("attention_mask", Graph.INT64, "batch", "total")
                .input("past_key_values.0.key", Graph.FLOAT, "batch", 1, "past", 1)
                .input("past_key_values.0.value", Graph.FLOAT, "batch", 1, "past", 1);
    }

    public static Graph computation(Graph graph) {
        return computation(graph, "input_ids");
    }

    /** Goes on from the tensor {@code ids}, for tests that put something wrong in between. */
    public static Graph computation(Graph graph, String ids) {
        return computation(graph, ids, "logits");
    }

    /** Gives the last tensor a name of its own, for tests that go on from there to the logits. */
    public static Graph computation(Graph graph, String ids, String last) {
        return graph.output("logits", Graph.FLOAT, "batch", "tokens", VOCABULARY)
                .output("present.0.key", Graph.FLOAT, "batch", 1, "total", 1)
                .output("present.0.value", Graph.FLOAT, "batch", 1, "total", 1)
                .integers("one", 1)
                .integers("two", 2)
                .integers("outer", 1, 3)
                .integers("inner", 1, 2, 3)
                .floats("modulus", VOCABULARY)
                .floats("nothing", 0)
                .node("Cast", List.of(ids), "ids", "to", Graph.FLOAT)
                .node("Unsqueeze", List.of("ids", "outer"), "new")
                .node("Concat", List.of("past_key_values.0.key", "new"), "present.0.key", "axis", 2)
                .node("Concat", List.of("past_key_values.0.value", "new"), "present.0.value", "axis", 2)
                .node("Cast", List.of("attention_mask"), "mask", "to", Graph.FLOAT)
                .node("Unsqueeze", List.of("mask", "outer"), "heeded")
                .node("Mul", List.of("present.0.key", "heeded"), "masked")
                .node("ReduceSum", List.of("masked", "inner"), "sum", "keepdims", 0)
                .node("Mod", List.of("sum", "modulus"), "next", "fmod", 1)
                .node("Unsqueeze", List.of("next", "one"), "nextColumn")
                .node("Sub", List.of("vocabulary", "nextColumn"), "difference")
                .node("Abs", List.of("difference"), "distance")
                .node("Neg", List.of("distance"), "likelihood")
                .node("Unsqueeze", List.of("likelihood", "one"), "likelihoods")
                .node("Unsqueeze", List.of("ids", "two"), "idColumns")
                .node("Mul", List.of("idColumns", "nothing"), "zeros")
                .node("Add", List.of("likelihoods", "zeros"), last);
    }

    public static String tokenizer() {
        String words =
                IntStream.range(1, 12).mapToObj(i -> "\"" + i + "\":" + i).collect(Collectors.joining(","));
        return """
                {"version":"1.0","truncation":null,"padding":null,
                 "added_tokens":[%s,%s],
                 "normalizer":null,"pre_tokenizer":{"type":"WhitespaceSplit"},
                 "post_processor":null,"decoder":null,
                 "model":{"type":"WordLevel","vocab":{"</s>":0,%s},"unk_token":"11"}}
                """.formatted(special("</s>", 0), special("<s>", 12), words);
    }

    private static String special(String name, int id) {
        return "{\"id\":" + id + ",\"content\":\"" + name + "\",\"single_word\":false,\"lstrip\":false,"
                + "\"rstrip\":false,\"normalized\":false,\"special\":true}";
    }

    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
