package dev.aloi.runner.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.runner.model.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Token by token against what an independent implementation (llama2.c's run.c) decodes from the same weights. */
class StoriesModelTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("aloi.root"), "..", "shared", "models", "stories260K");
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), () -> false);
    private static final int REFERENCE_TOKENS = 200;

    private static OnnxModel model;

    @BeforeAll
    static void load() {
        assumeTrue(Files.isDirectory(DIRECTORY), "skipped: ../shared/models/stories260K is absent");
        model = OnnxModel.load(DIRECTORY, 1, System::nanoTime);
    }

    @AfterAll
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void readsEveryPromptAsTheReferenceDoes() throws IOException {
        List<Reference> references = references();

        List<Generation> generations = model.generate(prompts(references), 1, 20, PATIENCE);

        assertThat(generations)
                .extracting(StoriesModelTest::promptTokens)
                .isEqualTo(references.stream().map(Reference::promptTokens).toList());
    }

    @Test
    void decodesEachPromptAloneToTheReferenceTokens() throws IOException {
        List<Reference> references = references();

        for (Reference reference : references) {
            List<Generation> alone = model.generate(List.of(reference.prompt()), REFERENCE_TOKENS, 20, PATIENCE);

            assertThat(alone).extracting(StoriesModelTest::tokens).containsExactly(reference.greedyTokens());
        }
        assertThat(references).hasSize(20);
    }

    @Test
    void decodesAllPromptsAsOneBatchToTheReferenceTokens() throws IOException {
        List<Reference> references = references();

        List<Generation> together = model.generate(prompts(references), REFERENCE_TOKENS, 20, PATIENCE);

        assertThat(together)
                .extracting(StoriesModelTest::tokens)
                .isEqualTo(references.stream().map(Reference::greedyTokens).toList());
        assertThat(together)
                .allSatisfy(generation -> assertThat(((Generation.Generated) generation).batchSize())
                        .isEqualTo(20));
    }

    private static List<Integer> tokens(Generation generation) {
        return ((Generation.Generated) generation).tokens();
    }

    private static List<Integer> promptTokens(Generation generation) {
        return ((Generation.Generated) generation).promptTokens();
    }

    private static List<String> prompts(List<Reference> references) {
        return references.stream().map(Reference::prompt).toList();
    }

    private static List<Reference> references() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Reference> references = new ArrayList<>();
        for (String line : Files.readAllLines(DIRECTORY.resolve("reference-greedy.jsonl"))) {
            JsonNode json = mapper.readTree(line);
            references.add(new Reference(
                    json.path("prompt").asText(), ids(json.path("promptTokens")), ids(json.path("greedyTokens"))));
        }
        return references;
    }

    private static List<Integer> ids(JsonNode array) {
        List<Integer> ids = new ArrayList<>();
        array.forEach(id -> ids.add(id.intValue()));
        return ids;
    }

    private record Reference(String prompt, List<Integer> promptTokens, List<Integer> greedyTokens) {}
}
