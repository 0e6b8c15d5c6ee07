package dev.aloi.inference.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.inference.testing.CountingModel;
import dev.aloi.inference.testing.Graph;
import dev.aloi.inference.testing.Proto;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxScanTest {
    @Test
    void findsExternalDataInTheGraph() {
        Graph graph = new Graph().externalFloats("a", 3, "a.bin").externalFloats("b", 3, "../b.bin");

        assertThat(scan(graph.model()).externalData()).containsExactlyInAnyOrder("a.bin", "../b.bin");
    }

    @Test
    void findsExternalDataInAnAttribute() {
        Proto attribute = new Proto().text(1, "value").message(5, Graph.external("a", 3, "a.bin"));

        assertThat(scan(model(node("Constant", attribute))).externalData()).containsExactly("a.bin");
    }

    @Test
    void findsExternalDataInTheBranchesOfANode() {
        Proto branch = new Proto().message(5, Graph.external("a", 3, "a.bin"));
        Proto sparse = new Proto().message(15, new Proto().message(1, Graph.external("b", 3, "b.bin")));
        Proto attributes = node("If", new Proto().text(1, "then_branch").message(6, branch))
                .message(5, new Proto().text(1, "else_branch").message(11, sparse));

        assertThat(scan(model(attributes)).externalData()).containsExactlyInAnyOrder("a.bin", "b.bin");
    }

    @Test
    void findsExternalDataInAFunctionAndInTrainingGraphs() {
        Proto constant = node("Constant", new Proto().text(1, "value").message(5, Graph.external("a", 3, "a.bin")));
        Proto training = new Proto().message(2, new Proto().message(5, Graph.external("b", 3, "b.bin")));
        byte[] model = new Proto()
                .message(7, new Proto())
                .message(25, new Proto().message(7, constant))
                .message(20, training)
                .bytes();

        assertThat(scan(model).externalData()).containsExactlyInAnyOrder("a.bin", "b.bin");
    }

    @Test
    void namesTheTypeOfMostWeights() {
        Graph halves = new Graph()
                .floats("norm", 1, 2, 3)
                .integers("shape", 1, 2, 3, 4, 5, 6, 7, 8, 9)
                .initializer(new Proto().number(1, 2).number(1, 3).number(2, 10));

        assertThat(scan(halves.model()).dtype()).isEqualTo("fp16");
        assertThat(scan(new Graph().floats("norm", 1, 2, 3).model()).dtype()).isEqualTo("fp32");
        assertThat(scan(new Graph().model()).dtype()).isEqualTo("none");
    }

    @Test
    void readsPackedDimensions() {
        byte[] twoByFour = {2, 4};
        Graph graph = new Graph()
                .floats("norm", 1, 2, 3)
                .initializer(new Proto().bytes(1, twoByFour).number(2, 3));

        assertThat(scan(graph.model()).dtype()).isEqualTo("int8");
    }

    @Test
    void readsTheBitsOfPackedWeights() {
        assertThat(scan(model(node("MatMulNBits", Graph.attribute("bits", 8)))).dtype())
                .isEqualTo("int8");
        assertThat(scan(model(node("MatMulNBits", Graph.attribute("K", 64)))).dtype())
                .isEqualTo("int4");
    }

    @Test
    void refusesMessagesNestedWithoutEnd() {
        Proto graph = new Proto();
        for (int i = 0; i < 100; i++) {
            graph = new Proto().message(1, new Proto().message(5, new Proto().message(6, graph)));
        }
        byte[] model = new Proto().message(7, graph).bytes();

        assertThatThrownBy(() -> scan(model))
                .isInstanceOf(WireReader.Malformed.class)
                .hasMessage("messages nested more than 60 deep");
    }

    @Test
    void endsOnAnyBytesInAResultOrAFault() {
        byte[] whole = CountingModel.graph().model();
        Random random = new Random(4711);

        for (int length = 0; length < whole.length; length++) {
            assertResultOrFault(Arrays.copyOf(whole, length));
            byte[] changed = whole.clone();
            changed[length] = (byte) random.nextInt();
            assertResultOrFault(changed);
        }
    }

    private static void assertResultOrFault(byte[] bytes) {
        try {
            assertThat(scan(bytes).externalData()).isNotNull();
        } catch (WireReader.Malformed e) {
            assertThat(e).message().isNotBlank();
        }
    }

    private static Proto node(String operator, Proto attribute) {
        return new Proto().text(4, operator).message(5, attribute);
    }

    private static byte[] model(Proto... nodes) {
        Proto graph = new Proto();
        List.of(nodes).forEach(node -> graph.message(1, node));
        return new Proto().message(7, graph).bytes();
    }

    private static OnnxScan scan(byte[] bytes) {
        return OnnxScan.of(MemorySegment.ofArray(bytes));
    }
}
