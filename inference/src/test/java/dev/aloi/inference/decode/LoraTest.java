package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.Generation.Chosen;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import dev.aloi.inference.testing.Graph;
import dev.aloi.inference.testing.PeftAdapter;
import dev.aloi.inference.testing.Proto;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A decoder whose answers pass through one more matrix, and an adapter for that matrix. */
class LoraTest {
    private static final String MODULE = "model.layers.0.mlp.down_proj";
    private static final int SIZE = CountingModel.VOCABULARY;
    private static final int RANK = 2;
    private static final double SCALE = 3.0 / RANK;

    @TempDir
    Path parent;

    private final Random random = new Random(9);
    private final float[][] base = matrix(SIZE, SIZE);
    private final float[][] down = matrix(RANK, SIZE);
    private final float[][] up = matrix(SIZE, RANK);
    private Path adapter;

    @BeforeEach
    void write() {
        adapter = new PeftAdapter().module(MODULE, down, up).write(parent.resolve("adapter"));
    }

    /** Where exporters leave the name of the module, and which way they turn its weights. */
    enum Export {
        NODE_NAME,
        WEIGHT_NAME,
        GEMM,
        INPUTS
    }

    @ParameterizedTest
    @EnumSource(Export.class)
    void answersAsTheModelWithTheAdapterInItsWeights(Export export) {
        Path model = write("base", export, base);
        Path merged = write("merged", Export.NODE_NAME, merged());

        assertSame(new DecoderModel.Source(model, null, adapter), new DecoderModel.Source(merged));
    }

    @ParameterizedTest
    @EnumSource(Export.class)
    void answersAsTheBaseWithoutAnAdapter(Export export) {
        Path model = write("base", export, base);
        Path plain = write("plain", Export.NODE_NAME, base);

        assertSame(new DecoderModel.Source(model), new DecoderModel.Source(plain));
    }

    private static void assertSame(DecoderModel.Source one, DecoderModel.Source other) {
        List<String> prompts = IntStream.range(1, 11).mapToObj(String::valueOf).toList();
        try (DecoderModel first = DecoderModel.load(one, Asked.machine(4));
                DecoderModel second = DecoderModel.load(other, Asked.machine(4))) {
            assertThat(Asked.tokens(Asked.complete(first, prompts, 6)))
                    .isEqualTo(Asked.tokens(Asked.complete(second, prompts, 6)));
            Chosen here = Asked.chosen(first, "2 3", " 5 7 1", " 9", " 4 4");
            Chosen there = Asked.chosen(second, "2 3", " 5 7 1", " 9", " 4 4");
            for (int i = 0; i < 3; i++) {
                Likelihood likelihood = here.likelihoods().get(i);
                assertThat(likelihood.logarithm())
                        .isCloseTo(there.likelihoods().get(i).logarithm(), within(1e-4));
            }
        }
    }

    @Test
    void saysWhichAdapterItIs() {
        Path model = write("base", Export.NODE_NAME, base);

        try (DecoderModel adapted =
                DecoderModel.load(new DecoderModel.Source(model, null, adapter), Asked.machine(1))) {
            assertThat(adapted.adapterSha256()).matches("[0-9a-f]{64}");
        }
        try (DecoderModel plain = DecoderModel.load(model, Asked.machine(1))) {
            assertThat(plain.adapterSha256()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'peft_type':'IA3'} | peft_type: expected LORA, found IA3",
                "{'bias':'all','r':2,'lora_alpha':3} | bias: expected none, found all",
                "{'use_dora':true,'r':2,'lora_alpha':3} | use_dora: not supported",
                "{'modules_to_save':['lm_head'],'r':2,'lora_alpha':3} | modules_to_save: not supported: modules that are trained whole",
                "{'r':2} | lora_alpha: expected positive numbers for it and for r",
            })
    void refusesWhatIsMoreThanPlainLora(String config, String fault) {
        Path model = write("base", Export.NODE_NAME, base);
        new PeftAdapter()
                .module(MODULE, down, up)
                .config(config.replace('\'', '"'))
                .write(adapter);

        assertUnusable(model, adapter.resolve("adapter_config.json") + ": " + fault);
    }

    @Test
    void scalesByTheRootOfTheRankWhereItIsAskedTo() {
        Path model = write("base", Export.NODE_NAME, base);
        new PeftAdapter()
                .module(MODULE, down, up)
                .config("{\"r\": 4, \"lora_alpha\": 3, \"use_rslora\": true}")
                .write(adapter);

        assertSame(
                new DecoderModel.Source(model, null, adapter),
                new DecoderModel.Source(write("merged", Export.NODE_NAME, merged())));
    }

    @Test
    void namesTheModuleThatTheModelLacks() {
        Path model = write("base", Export.NODE_NAME, base);
        new PeftAdapter().module("model.layers.7.mlp.up_proj", down, up).write(adapter);

        assertUnusable(
                model,
                adapter.resolve("adapter_model.safetensors") + ": model.layers.7.mlp.up_proj: "
                        + model.resolve("onnx/model.onnx")
                        + " has no float32 weights for it; quantised weights cannot take an adapter");
    }

    @Test
    void namesTheModuleOfAnotherSize() {
        Path model = write("base", Export.NODE_NAME, base);
        new PeftAdapter().module(MODULE, matrix(RANK, 4), up).write(adapter);

        assertUnusable(
                model,
                adapter.resolve("adapter_model.safetensors") + ": " + MODULE
                        + ": is for 4 by 13 weights, the model has 13 by 13");
    }

    @Test
    void namesTheTensorThatIsNoPartOfAnAdapter() {
        Path model = write("base", Export.NODE_NAME, base);
        new PeftAdapter().tensor("model.norm.weight", matrix(1, 3)).write(adapter);

        assertUnusable(
                model,
                adapter.resolve("adapter_model.safetensors") + ": model.norm.weight: not a tensor of a LoRA adapter");
    }

    private void assertUnusable(Path model, String message) {
        assertThatThrownBy(() -> DecoderModel.load(new DecoderModel.Source(model, null, adapter), Asked.machine(1)))
                .isInstanceOf(ModelFault.class)
                .hasMessage(message);
    }

    private float[][] matrix(int rows, int columns) {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int column = 0; column < columns; column++) {
                row[column] = (float) random.nextGaussian();
            }
        }
        return matrix;
    }

    /** The base, [out, in], with the adapter in it. */
    private float[][] merged() {
        float[][] merged = new float[SIZE][SIZE];
        for (int out = 0; out < SIZE; out++) {
            for (int in = 0; in < SIZE; in++) {
                double sum = 0;
                for (int k = 0; k < RANK; k++) {
                    sum += (double) up[out][k] * down[k][in];
                }
                merged[out][in] = (float) (base[out][in] + SCALE * sum);
            }
        }
        return merged;
    }

    /** The counting model whose likelihoods are multiplied with weights [out, in]. */
    private Path write(String name, Export export, float[][] weights) {
        Path directory = CountingModel.write(parent.resolve(name));
        Graph graph = CountingModel.computation(CountingModel.inputs(new Graph()), "input_ids", "counted")
                .floats("vocabulary", CountingModel.vocabulary());
        switch (export) {
            case NODE_NAME ->
                graph.initializer(tensor("onnx::MatMul_7", turned(weights)))
                        .named("/" + MODULE.replace(".", "/").replace("layers/0", "layers.0") + "/MatMul")
                        .node("MatMul", List.of("counted", "onnx::MatMul_7"), "logits");
            case WEIGHT_NAME ->
                graph.initializer(tensor(MODULE + ".weight_transposed", turned(weights)))
                        .node("MatMul", List.of("counted", MODULE + ".weight_transposed"), "logits");
            case GEMM ->
                graph.integers("rows", -1, SIZE)
                        .initializer(tensor(MODULE + ".weight", weights))
                        .node("Reshape", List.of("counted", "rows"), "flat")
                        .node("Gemm", List.of("flat", MODULE + ".weight"), "product", "transB", 1)
                        .node("Shape", List.of("counted"), "shape")
                        .node("Reshape", List.of("product", "shape"), "logits");
            case INPUTS ->
                graph.initializer(tensor("weights", turned(weights)))
                        .input(MODULE + ".lora_A.weight", Graph.FLOAT, SIZE, "rank")
                        .input(MODULE + ".lora_B.weight", Graph.FLOAT, "rank", SIZE)
                        .initializer(empty(MODULE + ".lora_A.weight", SIZE, 0))
                        .initializer(empty(MODULE + ".lora_B.weight", 0, SIZE))
                        .node("MatMul", List.of("counted", "weights"), "plain")
                        .node("MatMul", List.of("counted", MODULE + ".lora_A.weight"), "narrow")
                        .node("MatMul", List.of("narrow", MODULE + ".lora_B.weight"), "added")
                        .node("Add", List.of("plain", "added"), "logits");
        }
        CountingModel.write(directory.resolve("onnx/model.onnx"), graph.model());
        return directory;
    }

    private static float[][] turned(float[][] matrix) {
        float[][] turned = new float[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix[0].length; column++) {
                turned[column][row] = matrix[row][column];
            }
        }
        return turned;
    }

    private static Proto tensor(String name, float[][] matrix) {
        float[] flat = new float[matrix.length * matrix[0].length];
        for (int row = 0; row < matrix.length; row++) {
            System.arraycopy(matrix[row], 0, flat, row * matrix[0].length, matrix[0].length);
        }
        return new Proto()
                .number(1, matrix.length)
                .number(1, matrix[0].length)
                .number(2, Graph.FLOAT)
                .text(8, name)
                .bytes(9, Graph.raw(flat));
    }

    private static Proto empty(String name, int rows, int columns) {
        return new Proto()
                .number(1, rows)
                .number(1, columns)
                .number(2, Graph.FLOAT)
                .text(8, name)
                .bytes(9, new byte[0]);
    }
}
