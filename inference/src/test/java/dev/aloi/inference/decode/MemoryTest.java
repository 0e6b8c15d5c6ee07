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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What models may take is known before they are loaded. */
class MemoryTest {
    @TempDir
    Path parent;

    @Test
    void refusesAModelThatIsLargerThanTheMemoryForModels() throws IOException {
        Path directory = CountingModel.write(parent.resolve("a"));
        Path onnx = directory.resolve("onnx/model.onnx");

        try (LoadedModels models = new LoadedModels(4, Files.size(onnx) - 1, Asked.machine(1))) {
            assertThatThrownBy(() -> models.borrow(new DecoderModel.Source(directory)))
                    .isInstanceOf(ModelFault.class)
                    .hasMessage(onnx + ": its weights take 1 MiB of memory; models may take 1 MiB here");
        }
    }

    @Test
    void letsAnIdleModelGoToMakeRoomAndRefusesToDoSoWithOneInUse() throws IOException {
        Path a = CountingModel.write(parent.resolve("a"));
        Path b = CountingModel.write(parent.resolve("b"));
        long one = Files.size(a.resolve("onnx/model.onnx"));

        try (LoadedModels models = new LoadedModels(4, one + one / 2, Asked.machine(1))) {
            models.borrow(new DecoderModel.Source(a)).close();
            try (LoadedModels.Loan loan = models.borrow(new DecoderModel.Source(b))) {
                assertThat(loan.model().dtype()).isEqualTo("fp32");
                assertThatThrownBy(() -> models.borrow(new DecoderModel.Source(a)))
                        .isInstanceOf(ModelFault.class)
                        .hasMessageContaining("others that are in use take 1 MiB");
            }
            models.borrow(new DecoderModel.Source(a)).close();
        }
    }

    @Test
    void refusesWeightsOf16BitsUnlessTheyAreForced() {
        Path directory = CountingModel.write(parent.resolve("half"));
        Graph graph = CountingModel.computation(CountingModel.inputs(new Graph()))
                .initializer(new Proto()
                        .number(1, CountingModel.VOCABULARY)
                        .number(2, 10)
                        .text(8, "half")
                        .bytes(9, half(CountingModel.vocabulary())))
                .node("Cast", java.util.List.of("half"), "vocabulary", "to", Graph.FLOAT);
        CountingModel.write(directory.resolve("onnx/model.onnx"), graph.model());
        Machine machine = Asked.machine(1);
        Machine forced =
                new Machine(1, machine.limits(), true, machine.metering(), machine.nanoTime(), machine.clock());

        assertThatThrownBy(() -> DecoderModel.load(directory, machine))
                .isInstanceOf(ModelFault.class)
                .hasMessage(directory.resolve("onnx/model.onnx")
                        + ": has fp16 weights, with which this machine computes three to four times as slowly as with"
                        + " fp32; choose a file with fp32, int8 or int4, or have it forced");
        try (DecoderModel model = DecoderModel.load(directory, forced)) {
            assertThat(model.dtype()).isEqualTo("fp16");
        }
    }

    private static byte[] half(float[] numbers) {
        java.nio.ByteBuffer half =
                java.nio.ByteBuffer.allocate(numbers.length * Short.BYTES).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            half.putShort(Float.floatToFloat16(number));
        }
        return half.array();
    }
}
