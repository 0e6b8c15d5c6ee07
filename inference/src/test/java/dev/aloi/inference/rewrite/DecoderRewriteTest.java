package dev.aloi.inference.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.quantise.Bits;
import dev.aloi.inference.quantise.Quantisation;
import dev.aloi.inference.runtime.Adapter;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.testing.Asked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderRewriteTest {
    private static final Path ROOT = Path.of(System.getProperty("aloi.root"));
    private static final Path MODELS = ROOT.resolve("deploy/sample-data/models");
    private static final Path STORIES = ROOT.resolve("../shared/models/stories260K");

    @TempDir
    Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"visit-notes-small", "visit-notes-medium"})
    void keepsCachesInPlaceAndAnswersOnlyWhatIsAsked(String name) {
        assertThat(isRewritten(MODELS.resolve(name))).isTrue();
    }

    @Test
    void knowsHeadsThatShareKeys() {
        assumeTrue(Files.isDirectory(STORIES), "skipped: ../shared/models/stories260K is absent");

        assertThat(isRewritten(STORIES)).isTrue();
    }

    @Test
    void hasOneOperatorsAttentionAnswerOnlyWhatIsAsked() throws IOException {
        Path directory = copy("grouped");
        try (InputStream in = getClass().getResourceAsStream("/dev/aloi/inference/decode/grouped.onnx")) {
            Files.write(
                    directory.resolve("onnx/model.onnx"),
                    Objects.requireNonNull(in).readAllBytes());
        }

        assertThat(isRewritten(directory)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Bits.class)
    void changesFilesOfFewerBitsToo(Bits bits) throws IOException {
        Path directory = copy("quantised");
        Quantisation.write(directory, bits);
        Files.delete(directory.resolve("onnx/model.onnx"));
        Files.move(directory.resolve("onnx").resolve(bits.fileName()), directory.resolve("onnx/model.onnx"));

        assertThat(isRewritten(directory)).isTrue();
    }

    /** Tokens that look ahead: the graph is wired like any other, and only its answers tell. */
    @Test
    void leavesAGraphAsItIsThatAttendsInAWayOfItsOwn() throws IOException {
        Path directory = copy("ahead");
        change(
                directory,
                node -> node.operator().equals("LessOrEqual")
                        ? Node.of(
                                "GreaterOrEqual", node.inputs(), node.outputs().getFirst())
                        : node);

        assertThat(isRewritten(directory)).isFalse();
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(1))) {
            assertThat(Asked.tokens(Asked.complete(model, List.of("cough"), 3))).hasSize(1);
        }
    }

    @Test
    void leavesAGraphAsItIsThatWeighsByAnythingButASoftmax() throws IOException {
        Path directory = copy("hard");
        change(
                directory,
                node -> node.operator().equals("Softmax")
                        ? Node.of("Hardmax", node.inputs(), node.outputs().getFirst())
                                .with("axis", -1)
                        : node);

        assertThat(isRewritten(directory)).isFalse();
    }

    @Test
    void leavesModelsAsTheyAreThatHeedOnlyTheLastTokens() throws IOException {
        Path directory = copy("window");
        Path config = directory.resolve("config.json");
        Files.writeString(config, Files.readString(config).replaceFirst("\\{", "{\"sliding_window\": 64,"));

        assertThat(isRewritten(directory)).isFalse();
    }

    private static boolean isRewritten(Path directory) {
        ModelDirectory files = new ModelDirectory(directory);
        try (DecoderSession session = DecoderSession.open(
                files.onnx(), OnnxFile.read(files), ModelConfig.read(files), 1, new Adapter.None())) {
            assertThat(session.layout().gapless()).isEqualTo(session.layout().asksForAnswers());
            return session.layout().gapless();
        }
    }

    private Path copy(String name) throws IOException {
        Path from = MODELS.resolve("visit-notes-small");
        Path to = parent.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void change(Path directory, UnaryOperator<Node> change) throws IOException {
        Path file = directory.resolve("onnx/model.onnx");
        Path changed = directory.resolve("onnx/changed.onnx");
        try (OnnxGraph graph = OnnxGraph.open(file)) {
            List<Node> nodes = new ArrayList<>(graph.nodes());
            nodes.replaceAll(change);
            graph.replaceNodes(nodes);
            graph.replaceInitializers(Set.of(), List.of());
            graph.write(changed);
        }
        Files.move(changed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
