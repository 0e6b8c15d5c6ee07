package dev.aloi.inference.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An encoder whose states can be worked out by hand: the hyperbolic tangent of a token's own vector plus the mean of all the text's. It
 * heeds the attention mask, so whoever pads wrongly gets other states. Its words are those of {@link CountingModel}, between
 * {@code <s>} (12) and {@code </s>} (0).
 */
public final class TinyEncoder {
    public static final int WIDTH = 3;

    private TinyEncoder() {}

    public static Path write(Path directory) {
        CountingModel.write(
                directory.resolve("config.json"),
                "{\"max_position_embeddings\": 8, \"pad_token_id\": 5, \"vocab_size\": 13}");
        CountingModel.write(directory.resolve("tokenizer.json"), tokenizer());
        CountingModel.write(directory.resolve("onnx/model.onnx"), graph());
        return directory;
    }

    /** With the mean of the tokens, normalised, as sentence-transformers writes it. */
    public static Path writeForSentences(Path directory, String pooling) {
        write(directory);
        CountingModel.write(directory.resolve("modules.json"), """
                [{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
                 {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
                 {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}]
                """);
        CountingModel.write(directory.resolve("1_Pooling/config.json"), "{\"" + pooling + "\": true}");
        CountingModel.write(directory.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 6}");
        return directory;
    }

    private static String tokenizer() {
        return CountingModel.tokenizer().replace("\"post_processor\":null", """
                        "post_processor":{"type":"TemplateProcessing",
                          "single":[{"SpecialToken":{"id":"<s>","type_id":0}},{"Sequence":{"id":"A","type_id":0}},
                            {"SpecialToken":{"id":"</s>","type_id":0}}],
                          "pair":[{"Sequence":{"id":"A","type_id":0}},{"Sequence":{"id":"B","type_id":0}}],
                          "special_tokens":{"<s>":{"id":"<s>","ids":[12],"tokens":["<s>"]},
                            "</s>":{"id":"</s>","ids":[0],"tokens":["</s>"]}}}""");
    }

    /** A token's own vector. */
    private static double own(int token, int column) {
        return Math.sin(token * WIDTH + column + 1.0);
    }

    /** What the model makes of a text. */
    public static List<double[]> states(List<Integer> tokens) {
        double[] mean = new double[WIDTH];
        for (int token : tokens) {
            for (int column = 0; column < WIDTH; column++) {
                mean[column] += own(token, column) / tokens.size();
            }
        }
        List<double[]> states = new ArrayList<>();
        for (int token : tokens) {
            double[] state = new double[WIDTH];
            for (int column = 0; column < WIDTH; column++) {
                state[column] = Math.tanh(own(token, column) + mean[column]);
            }
            states.add(state);
        }
        return states;
    }

    private static byte[] graph() {
        float[] table = new float[CountingModel.VOCABULARY * WIDTH];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) own(i / WIDTH, i % WIDTH);
        }
        return new Graph()
                .input("input_ids", Graph.INT64, "batch", "tokens")
                .input("attention_mask", Graph.INT64, "batch", "tokens")
                .input("token_type_ids", Graph.INT64, "batch", "tokens")
                .output("last_hidden_state", Graph.FLOAT, "batch", "tokens", WIDTH)
                .initializer(new Proto()
                        .number(1, CountingModel.VOCABULARY)
                        .number(1, WIDTH)
                        .number(2, Graph.FLOAT)
                        .text(8, "table")
                        .bytes(9, Graph.raw(table)))
                .integers("tokens", 1)
                .integers("columns", 2)
                .node("Gather", List.of("table", "input_ids"), "own")
                .node("Cast", List.of("attention_mask"), "heeded", "to", Graph.FLOAT)
                .node("Unsqueeze", List.of("heeded", "columns"), "mask")
                .node("Mul", List.of("own", "mask"), "masked")
                .node("ReduceSum", List.of("masked", "tokens"), "sum", "keepdims", 1)
                .node("ReduceSum", List.of("mask", "tokens"), "count", "keepdims", 1)
                .node("Div", List.of("sum", "count"), "mean")
                .node("Cast", List.of("token_type_ids"), "types", "to", Graph.FLOAT)
                .node("Unsqueeze", List.of("types", "columns"), "typeColumns")
                .node("Add", List.of("own", "typeColumns"), "typed")
                .node("Add", List.of("typed", "mean"), "both")
                .node("Tanh", List.of("both"), "last_hidden_state")
                .model();
    }
}
