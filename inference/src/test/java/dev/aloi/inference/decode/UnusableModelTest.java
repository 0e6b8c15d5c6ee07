package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import dev.aloi.inference.testing.Graph;
import dev.aloi.inference.testing.Proto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a model directory has its message. */
class UnusableModelTest {
    @TempDir
    Path parent;

    private Path directory;

    @BeforeEach
    void write() {
        directory = CountingModel.write(parent.resolve("model"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "onnx/model.onnx"})
    void namesTheFileThatIsMissing(String file) throws IOException {
        Files.delete(directory.resolve(file));

        assertUnusable(directory.resolve(file) + ": missing");
    }

    @Test
    void namesTheDirectoryThatIsMissing() {
        assertThatThrownBy(() -> DecoderModel.load(parent.resolve("none"), Asked.machine(1)))
                .hasMessage(parent.resolve("none") + ": no such directory");
    }

    @Test
    void needsNoGenerationConfig() throws IOException {
        Files.delete(directory.resolve("generation_config.json"));

        DecoderModel.load(directory, Asked.machine(1)).close();
    }

    @Test
    void namesThePlaceOfBrokenJson() {
        CountingModel.write(directory.resolve("config.json"), "{\"max_position_embeddings\": 24,\n \"eos\"");

        assertUnusable(directory.resolve("config.json") + ": not valid JSON at line 2, column 7");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        CountingModel.write(directory.resolve("config.json"), "{}");

        assertUnusable(directory.resolve("config.json") + ": max_position_embeddings: missing");
    }

    @Test
    void namesTheFieldThatIsNoNumber() {
        CountingModel.write(directory.resolve("config.json"), "{\"max_position_embeddings\": \"24\"}");

        assertUnusable(directory.resolve("config.json")
                + ": max_position_embeddings: expected a positive whole number, found \"24\"");
    }

    @Test
    void namesTheFieldThatIsNoTokenId() {
        CountingModel.write(directory.resolve("generation_config.json"), "{\"eos_token_id\": [2, \"</s>\"]}");

        assertUnusable(
                directory.resolve("generation_config.json") + ": eos_token_id: expected token ids, found [2,\"</s>\"]");
    }

    @Test
    void refusesATokenizerWithoutModel() {
        CountingModel.write(directory.resolve("tokenizer.json"), "{\"version\":\"1.0\"}");

        assertUnusable(directory.resolve("tokenizer.json") + ": model: missing");
    }

    @Test
    void refusesATokenizerOfAnotherModel() {
        CountingModel.write(
                directory.resolve("tokenizer.json"), CountingModel.tokenizer().replace("\"7\":7", "\"7\":700"));

        assertUnusable(directory.resolve("tokenizer.json") + ": has token 700, the model knows only 13 tokens");
    }

    @Test
    void refusesWhatIsNoTokenizer() {
        CountingModel.write(directory.resolve("tokenizer.json"), "{\"model\":{\"type\":\"Spell\"}}");

        assertThatThrownBy(() -> DecoderModel.load(directory, Asked.machine(1)))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(directory.resolve("tokenizer.json") + ": not a tokenizer: ");
    }

    @Test
    void refusesACutOffModel() throws IOException {
        Path onnx = directory.resolve("onnx/model.onnx");
        byte[] whole = Files.readAllBytes(onnx);
        CountingModel.write(onnx, Arrays.copyOf(whole, whole.length / 2));

        assertUnusable(onnx + ": not an ONNX model: a field that is longer than the file at byte 5");
    }

    @Test
    void refusesAnEmptyModel() {
        CountingModel.write(directory.resolve("onnx/model.onnx"), new byte[0]);

        assertUnusable(directory.resolve("onnx/model.onnx") + ": not an ONNX model: it holds no graph");
    }

    @Test
    void refusesAGraphThatTheRuntimeCannotLoad() {
        CountingModel.write(
                directory.resolve("onnx/model.onnx"), CountingModel.graph().model());

        assertThatThrownBy(() -> DecoderModel.load(directory, Asked.machine(1)))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(
                        directory.resolve("onnx/model.onnx") + ": ONNX Runtime cannot load it: Error code - ")
                .hasMessageContaining("vocabulary");
    }

    @Test
    void refusesAModelThatFailsAtItsFirstToken() {
        Graph graph =
                new Graph().integers("impossible", 1, 7).node("Reshape", List.of("input_ids", "impossible"), "seven");
        onnx(CountingModel.computation(CountingModel.inputs(graph), "seven")
                .floats("vocabulary", CountingModel.vocabulary()));

        assertThatThrownBy(() -> DecoderModel.load(directory, Asked.machine(1)))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(directory.resolve("onnx/model.onnx") + ": ONNX Runtime cannot run it: ")
                .hasMessageContaining("Reshape");
    }

    @Test
    void namesTheInputsThatItExpectsAndFinds() {
        Graph graph = CountingModel.inputs(new Graph()).input("use_cache_branch", Graph.INT64, 1);
        onnx(CountingModel.computation(graph).floats("vocabulary", CountingModel.vocabulary()));

        assertUnusable(directory.resolve("onnx/model.onnx")
                + ": expected inputs input_ids, attention_mask, past_key_values.* and optionally position_ids, found"
                + " input_ids, attention_mask, past_key_values.0.key, past_key_values.0.value, use_cache_branch");
    }

    @Test
    void namesTheInputOfTheWrongType() {
        Graph graph = CountingModel.inputs(new Graph()).input("position_ids", Graph.FLOAT, "batch", "tokens");
        onnx(CountingModel.computation(graph).floats("vocabulary", CountingModel.vocabulary()));

        assertThatThrownBy(() -> DecoderModel.load(directory, Asked.machine(1)))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(directory.resolve("onnx/model.onnx")
                        + ": input position_ids: expected int64, found TensorInfo");
    }

    @Test
    void readsExternalDataBesideTheModel() {
        onnx(CountingModel.graph().externalFloats("vocabulary", CountingModel.VOCABULARY, "weights.bin"));
        CountingModel.write(directory.resolve("onnx/weights.bin"), Graph.raw(CountingModel.vocabulary()));

        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(1))) {
            assertThat(Asked.tokens(Asked.complete(model, List.of("2 3"), 3))).containsExactly(List.of(5, 10, 7));
        }
    }

    @Test
    void namesTheExternalDataThatIsMissing() {
        onnx(CountingModel.graph().externalFloats("vocabulary", CountingModel.VOCABULARY, "weights.bin"));

        assertUnusable(directory.resolve("onnx/model.onnx") + ": external data weights.bin: missing");
    }

    @Test
    void namesTheExternalDataThatWasCutOff() {
        var length = new Proto().text(1, "length").text(2, "1000");
        onnx(CountingModel.graph()
                .initializer(Graph.external("vocabulary", CountingModel.VOCABULARY, "weights.bin")
                        .message(13, length)));
        CountingModel.write(directory.resolve("onnx/weights.bin"), Graph.raw(CountingModel.vocabulary()));

        assertUnusable(directory.resolve("onnx/model.onnx") + ": external data weights.bin: has "
                + 4 * CountingModel.VOCABULARY + " bytes of 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside.bin", "/etc/hostname", "", "x/../../../outside.bin", ".."})
    void refusesExternalDataOutsideTheDirectory(String location) {
        CountingModel.write(parent.resolve("outside.bin"), Graph.raw(CountingModel.vocabulary()));
        onnx(CountingModel.graph().externalFloats("vocabulary", CountingModel.VOCABULARY, location));

        assertUnusable(directory.resolve("onnx/model.onnx") + ": external data " + location + ": not a file inside "
                + directory);
    }

    @Test
    void refusesExternalDataBehindALinkThatLeadsOutside() throws IOException {
        CountingModel.write(parent.resolve("outside.bin"), Graph.raw(CountingModel.vocabulary()));
        Files.createSymbolicLink(directory.resolve("onnx/weights.bin"), parent.resolve("outside.bin"));
        onnx(CountingModel.graph().externalFloats("vocabulary", CountingModel.VOCABULARY, "weights.bin"));

        assertUnusable(
                directory.resolve("onnx/model.onnx") + ": external data weights.bin: not a file inside " + directory);
    }

    private void onnx(Graph graph) {
        CountingModel.write(directory.resolve("onnx/model.onnx"), graph.model());
    }

    private void assertUnusable(String message) {
        assertThatThrownBy(() -> DecoderModel.load(directory, Asked.machine(1)))
                .isInstanceOf(ModelFault.class)
                .hasMessage(message);
    }
}
