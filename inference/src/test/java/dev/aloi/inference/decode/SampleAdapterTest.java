package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.token.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The adapter that ships with the sample model has it write another style, alike alone and in company. */
class SampleAdapterTest {
    private static final Path SAMPLES = Path.of(System.getProperty("aloi.root"), "deploy", "sample-data");
    private static final Path MODEL = SAMPLES.resolve("models/visit-notes-medium");
    private static final Path ADAPTER = SAMPLES.resolve("adapters/visit-notes-medium-prose");
    private static final int SAMPLES_ASKED = 12;

    @Test
    void writesProseInsteadOfALine() throws IOException {
        List<String> prompts = prompts();

        List<List<Integer>> adapted;
        try (DecoderModel model = DecoderModel.load(new DecoderModel.Source(MODEL, null, ADAPTER), Asked.machine(16))) {
            adapted = Asked.tokens(Asked.complete(model, prompts, 48));
            assertThat(texts(model, adapted))
                    .allSatisfy(text -> assertThat(text).doesNotStartWith("Complaint:"));
        }
        try (DecoderModel model = DecoderModel.load(MODEL, Asked.machine(16))) {
            assertThat(texts(model, Asked.tokens(Asked.complete(model, prompts, 48))))
                    .allSatisfy(text -> assertThat(text).startsWith("Complaint:"));
        }
        List<List<Integer>> alone = new ArrayList<>();
        try (DecoderModel model = DecoderModel.load(new DecoderModel.Source(MODEL, null, ADAPTER), Asked.machine(1))) {
            prompts.forEach(prompt -> alone.addAll(Asked.tokens(Asked.complete(model, List.of(prompt), 48))));
        }
        assertThat(adapted).isEqualTo(alone);
    }

    private static List<String> texts(DecoderModel model, List<List<Integer>> tokens) {
        return tokens.stream().map(written -> model.text(Tokens.of(written))).toList();
    }

    private static List<String> prompts() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> prompts = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve("visits.jsonl"))) {
            JsonNode sample = mapper.readTree(line);
            if (sample.path("references").size() > 1 && prompts.size() < SAMPLES_ASKED) {
                prompts.add(sample.path("input").asText());
            }
        }
        return prompts;
    }
}
