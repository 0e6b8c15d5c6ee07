package dev.aloi.bench.llama;

import dev.aloi.bench.generation.LlamaShape;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.graph.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The weights of a model of the sample data, or of one drawn at random, out of its ONNX file; embeddings are its head as well. */
final class LlamaWeights {
    /** Names of a layer's weights, in the order in which llama.c reads them, with what the two kinds of files call them. */
    private static final List<Part> LAYER = List.of(
            new Part("attn_norm", "model.layers.%d.input_layernorm.weight", "attention_norm.%d"),
            new Part("attn_q", "model.layers.%d.self_attn.q_proj.weight_transposed", "layers.%d.q"),
            new Part("attn_k", "model.layers.%d.self_attn.k_proj.weight_transposed", "layers.%d.k"),
            new Part("attn_v", "model.layers.%d.self_attn.v_proj.weight_transposed", "layers.%d.v"),
            new Part("attn_output", "model.layers.%d.self_attn.o_proj.weight_transposed", "layers.%d.o"),
            new Part("ffn_norm", "model.layers.%d.post_attention_layernorm.weight", "feed_forward_norm.%d"),
            new Part("ffn_gate", "model.layers.%d.mlp.gate_proj.weight_transposed", "layers.%d.gate"),
            new Part("ffn_up", "model.layers.%d.mlp.up_proj.weight_transposed", "layers.%d.up"),
            new Part("ffn_down", "model.layers.%d.mlp.down_proj.weight_transposed", "layers.%d.down"));

    private static final int GATE = 6;
    private static final Part EMBEDDING = new Part("token_embd", "model.embed_tokens.weight", "embedding");
    private static final Part NORM = new Part("output_norm", "model.norm.weight", "norm.%d");

    private final Map<String, Tensor> tensors;
    private final LlamaShape shape;

    private LlamaWeights(Map<String, Tensor> tensors, LlamaShape shape) {
        this.tensors = tensors;
        this.shape = shape;
    }

    private record Part(String gguf, String trained, String random) {}

    /** One of them, as most programs keep it: what comes out are the rows of a matrix, and a vector is one row. */
    static final class Weight {
        private final String gguf;
        private final int outputs;
        private final int inputs;
        private final float[] numbers;

        private Weight(String gguf, int outputs, int inputs, float[] numbers) {
            this.gguf = gguf;
            this.outputs = outputs;
            this.inputs = inputs;
            this.numbers = numbers;
        }

        /** Its name in a GGUF file. */
        String gguf() {
            return gguf;
        }

        int rows() {
            return outputs;
        }

        int columns() {
            return inputs;
        }

        /** Not a copy. */
        float[] numbers() {
            return numbers;
        }
    }

    /** Looks a model through, and has all of its weights read: embeddings, layer by layer, the last norm. */
    static void read(Path model, Writer writer) throws IOException {
        ModelDirectory directory = new ModelDirectory(model);
        try (OnnxGraph graph = OnnxGraph.open(directory.onnx())) {
            Map<String, Tensor> tensors = graph.initializers();
            LlamaWeights weights = new LlamaWeights(tensors, shape(tensors, ModelConfig.read(directory)));
            writer.write(weights.shape, weights.all());
        }
    }

    interface Writer {
        void write(LlamaShape shape, List<Weight> weights) throws IOException;
    }

    private static LlamaShape shape(Map<String, Tensor> tensors, ModelConfig config) {
        int layers = 0;
        while (find(tensors, LAYER.getFirst(), layers).isPresent()) {
            layers++;
        }
        Tensor embedding = find(tensors, EMBEDDING, 0).orElseThrow();
        int heads = Objects.requireNonNull(config.heads()).all();
        int feedForward = find(tensors, LAYER.get(GATE), 0).orElseThrow().columns();
        return new LlamaShape(layers, embedding.columns(), heads, feedForward, embedding.rows(), config.context());
    }

    private static Optional<Tensor> find(Map<String, Tensor> tensors, Part part, int layer) {
        return Stream.of(part.trained, part.random)
                .map(name -> tensors.get(name.formatted(layer)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private List<Weight> all() {
        List<Weight> all = new ArrayList<>();
        Tensor embedding = find(tensors, EMBEDDING, 0).orElseThrow();
        all.add(new Weight("token_embd.weight", embedding.rows(), embedding.columns(), numbers(embedding)));
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (Part part : LAYER) {
                String name = "blk." + layer + "." + part.gguf + ".weight";
                all.add(weight(name, find(tensors, part, layer).orElseThrow()));
            }
        }
        all.add(weight("output_norm.weight", find(tensors, NORM, shape.layers()).orElseThrow()));
        return all;
    }

    /** ONNX multiplies from the left: what comes in are the rows. */
    private static Weight weight(String name, Tensor tensor) {
        float[] numbers = numbers(tensor);
        if (tensor.shape().size() == 1) {
            return new Weight(name, 1, numbers.length, numbers);
        }
        float[] turned = new float[numbers.length];
        for (int in = 0; in < tensor.rows(); in++) {
            for (int out = 0; out < tensor.columns(); out++) {
                turned[out * tensor.rows() + in] = numbers[in * tensor.columns() + out];
            }
        }
        return new Weight(name, tensor.columns(), tensor.rows(), turned);
    }

    private static float[] numbers(Tensor tensor) {
        float[] numbers = new float[Math.toIntExact(tensor.bytes().byteSize() / Float.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = tensor.get(i);
        }
        return numbers;
    }
}
