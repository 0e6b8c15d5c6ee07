package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of a trained model depend on neither batch nor neighbour. */
class SampleModelTest {
    private static final Path SAMPLES = Path.of(System.getProperty("aloi.root"), "deploy", "sample-data");
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), () -> false);

    @ParameterizedTest
    @ValueSource(strings = {"visit-notes-small", "visit-notes-medium"})
    void answersTheSameAloneAndInAnyBatch(String name) throws IOException {
        List<String> prompts = prompts();
        try (OnnxModel model = OnnxModel.load(SAMPLES.resolve("models").resolve(name), 1, System::nanoTime)) {
            List<List<Integer>> alone = tokens(model.generate(prompts, 24, 1, PATIENCE));

            assertThat(alone)
                    .hasSizeGreaterThanOrEqualTo(60)
                    .allSatisfy(tokens -> assertThat(tokens).isNotEmpty());
            assertThat(tokens(model.generate(prompts, 24, 7, PATIENCE))).isEqualTo(alone);
            assertThat(tokens(model.generate(prompts, 24, 16, PATIENCE))).isEqualTo(alone);
            assertThat(tokens(model.generate(prompts.reversed(), 24, 64, PATIENCE)))
                    .isEqualTo(alone.reversed());
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

    private static List<List<Integer>> tokens(List<Generation> generations) {
        return generations.stream()
                .map(generation -> ((Generation.Generated) generation).tokens())
                .toList();
    }
}
