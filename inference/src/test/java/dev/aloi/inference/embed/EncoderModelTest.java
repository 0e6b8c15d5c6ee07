package dev.aloi.inference.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.testing.CountingModel;
import dev.aloi.inference.testing.TinyEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderModelTest {
    @TempDir
    Path directory;

    @Test
    void tellsTheStateOfEveryTokenWhateverIsReadBeside() {
        List<String> texts = texts();
        try (EncoderModel model = EncoderModel.load(TinyEncoder.write(directory), 1)) {
            List<TokenStates> states = model.states(texts);

            for (int i = 0; i < texts.size(); i++) {
                TokenStates of = states.get(i);
                List<double[]> expected = TinyEncoder.states(of.tokens().asList());
                for (int token = 0; token < of.tokens().size(); token++) {
                    assertClose(of.state(token), expected.get(token));
                }
            }
            assertThat(states.getFirst().tokens().asList()).startsWith(12).endsWith(0);
            assertThat(states.getFirst().isAround(0)).isTrue();
            assertThat(states.getFirst().isAround(1)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void poolsAndNormalisesAsItsFilesSay(Pooling pooling) {
        String field = "pooling_mode_"
                + switch (pooling) {
                    case CLS -> "cls_token";
                    case MEAN -> "mean_tokens";
                    case MAX -> "max_tokens";
                    case MEAN_SQRT -> "mean_sqrt_len_tokens";
                    case LAST -> "lasttoken";
                };
        try (EncoderModel model = EncoderModel.load(TinyEncoder.writeForSentences(directory, field), 1)) {
            float[] vector = model.embed(List.of("3 4 1 2")).getFirst().vector();

            assertClose(vector, normalised(pooled(pooling, TinyEncoder.states(List.of(12, 3, 4, 1, 2, 0)))));
        }
    }

    @Test
    void cutsWhatIsTooLongAndSaysSo() {
        TinyEncoder.writeForSentences(directory, "pooling_mode_mean_tokens");
        try (EncoderModel model = EncoderModel.load(directory, 1)) {
            TokenStates states = model.states(List.of("1 2 3 4 5 6 7 8 9")).getFirst();

            assertThat(states.tokens().asList()).containsExactly(12, 1, 2, 3, 4, 0);
            assertThat(states.isCut()).isTrue();
            assertThat(model.embed(List.of("1 2")).getFirst().isCut()).isFalse();
        }
    }

    @Test
    void takesTheMeanWhereNoFileSaysHowToPool() {
        try (EncoderModel model = EncoderModel.load(TinyEncoder.write(directory), 1)) {
            float[] vector = model.embed(List.of("7 7 1")).getFirst().vector();

            assertClose(vector, pooled(Pooling.MEAN, TinyEncoder.states(List.of(12, 7, 7, 1, 0))));
        }
    }

    @Test
    void comparesTextsByTheirAngle() {
        try (EncoderModel model = EncoderModel.load(TinyEncoder.write(directory), 1)) {
            List<Embedding> embeddings = model.embed(List.of("1 2", "1 2", "9"));

            assertThat(embeddings.get(0).cosine(embeddings.get(1))).isCloseTo(1, within(1e-9));
            assertThat(embeddings.get(0).cosine(embeddings.get(2))).isLessThan(0.99);
        }
    }

    @Test
    void refusesModulesThatItDoesNotKnow() {
        TinyEncoder.write(directory);
        CountingModel.write(
                directory.resolve("modules.json"),
                "[{\"path\": \"2\", \"type\": \"sentence_transformers.models.Dense\"}]");

        assertThatThrownBy(() -> EncoderModel.load(directory, 1))
                .isInstanceOf(ModelFault.class)
                .hasMessage(directory.resolve("modules.json")
                        + ": the module sentence_transformers.models.Dense is not supported");
    }

    @Test
    void refusesADecoder() {
        CountingModel.write(directory);

        assertThatThrownBy(() -> EncoderModel.load(directory, 1))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("expected inputs input_ids, attention_mask and optionally token_type_ids");
    }

    private static List<String> texts() {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(random.ints(random.nextInt(1, 7), 1, 12)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(" ")));
        }
        return texts;
    }

    private static double[] pooled(Pooling pooling, List<double[]> states) {
        double[] pooled = new double[TinyEncoder.WIDTH];
        for (int column = 0; column < pooled.length; column++) {
            int at = column;
            pooled[column] = switch (pooling) {
                case CLS -> states.getFirst()[column];
                case LAST -> states.getLast()[column];
                case MAX ->
                    states.stream().mapToDouble(state -> state[at]).max().orElseThrow();
                case MEAN ->
                    states.stream().mapToDouble(state -> state[at]).average().orElseThrow();
                case MEAN_SQRT ->
                    states.stream().mapToDouble(state -> state[at]).sum() / Math.sqrt(states.size());
            };
        }
        return pooled;
    }

    private static double[] normalised(double[] vector) {
        double length = 0;
        for (double value : vector) {
            length += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= Math.sqrt(length);
        }
        return vector;
    }

    private static void assertClose(float[] actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).isCloseTo(expected[i], within(1e-6));
        }
    }
}
