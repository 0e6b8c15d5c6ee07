package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.inference.decode.Generation.Chosen;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One decoder in two exports (src/test/models): plain operators with position_ids, and GroupQueryAttention without. */
class GroupedAttentionTest {
    private static final int NEW_TOKENS = 12;

    @TempDir
    Path parent;

    private Path plain;
    private Path grouped;

    @BeforeEach
    void write() throws IOException {
        plain = write("plain");
        grouped = write("grouped");
    }

    private Path write(String name) throws IOException {
        Path directory = CountingModel.write(parent.resolve(name));
        CountingModel.write(directory.resolve("config.json"), "{\"max_position_embeddings\": 400}");
        CountingModel.write(directory.resolve("generation_config.json"), "{\"pad_token_id\": 5}");
        try (InputStream in = getClass().getResourceAsStream(name + ".onnx")) {
            CountingModel.write(
                    directory.resolve("onnx/model.onnx"),
                    Objects.requireNonNull(in).readAllBytes());
        }
        return directory;
    }

    @Test
    void answersLikeThePlainExportAloneAndInAnyBatch() {
        List<String> prompts = prompts(60, 1, 40, "");
        List<List<Integer>> expected = tokens(plain, 1, prompts);

        assertThat(expected.stream().distinct().count()).isGreaterThan(30);
        for (int rows : List.of(1, 5, 32)) {
            assertThat(tokens(grouped, rows, prompts)).as("%d rows", rows).isEqualTo(expected);
        }
        assertThat(tokens(plain, 32, prompts)).isEqualTo(expected);
    }

    @Test
    void answersLikeThePlainExportAfterABeginningThatPromptsShare() {
        List<String> prompts = prompts(20, 1, 30, "3 1 4 1 5 9 2 6 ".repeat(20));

        assertThat(tokens(grouped, 8, prompts)).isEqualTo(tokens(plain, 1, prompts));
        assertThat(tokens(plain, 8, prompts)).isEqualTo(tokens(plain, 1, prompts));
    }

    @Test
    void readsAPromptOnceForAllChoices() {
        String prompt = "3 1 4 1 5 9 2 6 ".repeat(20);
        try (DecoderModel one = DecoderModel.load(plain, Asked.machine(4));
                DecoderModel other = DecoderModel.load(grouped, Asked.machine(4))) {
            Chosen expected = Asked.chosen(one, prompt, " 7 7 8", " 1", " 2 9 " + "4 ".repeat(80));
            Chosen chosen = Asked.chosen(other, prompt, " 7 7 8", " 1", " 2 9 " + "4 ".repeat(80));

            for (int i = 0; i < 3; i++) {
                assertThat(chosen.likelihoods().get(i).logarithm())
                        .isCloseTo(expected.likelihoods().get(i).logarithm(), within(1e-3));
            }
            assertThat(chosen.text()).isEqualTo(expected.text());
        }
    }

    private static List<List<Integer>> tokens(Path directory, int rows, List<String> prompts) {
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(rows))) {
            return Asked.tokens(Asked.complete(model, prompts, NEW_TOKENS));
        }
    }

    private static List<String> prompts(int count, int least, int most, String beginning) {
        Random random = new Random(3);
        List<String> prompts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            prompts.add(beginning
                    + random.ints(random.nextInt(least, most), 1, 12)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(" ")));
        }
        return prompts;
    }
}
