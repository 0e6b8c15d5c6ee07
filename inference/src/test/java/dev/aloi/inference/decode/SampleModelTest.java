package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.inference.testing.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of a trained model depend on neither batch nor neighbour. */
class SampleModelTest {
    private static final Path SAMPLES = Path.of(System.getProperty("aloi.root"), "deploy", "sample-data");

    @ParameterizedTest
    @ValueSource(strings = {"visit-notes-small", "visit-notes-medium"})
    void answersTheSameAloneAndInAnyBatch(String name) throws IOException {
        List<String> prompts = prompts();
        Path directory = SAMPLES.resolve("models").resolve(name);
        List<List<Integer>> alone = new ArrayList<>();
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(1))) {
            prompts.forEach(prompt -> alone.addAll(Asked.tokens(Asked.complete(model, List.of(prompt), 24))));
        }

        assertThat(alone)
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(tokens -> assertThat(tokens).isNotEmpty());
        for (int rows : List.of(7, 16)) {
            try (DecoderModel model = DecoderModel.load(directory, Asked.machine(rows))) {
                assertThat(Asked.tokens(Asked.complete(model, prompts, 24))).isEqualTo(alone);
                assertThat(Asked.tokens(Asked.complete(model, prompts.reversed(), 24)))
                        .isEqualTo(alone.reversed());
            }
        }
    }

    private static List<String> prompts() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> prompts = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve("visits.jsonl"))) {
            prompts.add(mapper.readTree(line).path("input").asText());
        }
        return prompts;
    }
}
