package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.decode.Generation.Chosen;
import dev.aloi.inference.testing.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What many prompts begin with is read once; nothing that comes of it shows that. */
class SharedBeginningTest {
    private static final Path SAMPLES = Path.of(System.getProperty("aloi.root")).resolve("deploy/sample-data");
    private static final Path MODEL = SAMPLES.resolve("models/visit-notes-medium");
    private static final int PROMPTS = 40;
    private static final int NEW_TOKENS = 40;
    private static final List<String> CHOICES =
            List.of("Plan: rest.", "Plan: ibuprofen for 5 days, urine test.", "Plan", "Follow up: in 2 weeks.");

    @Test
    void writesTheSameAsWhereEveryPromptIsReadWhole() throws IOException {
        List<String> prompts = prompts();

        List<List<Integer>> alone = new ArrayList<>();
        for (String prompt : prompts) {
            try (DecoderModel model = DecoderModel.load(MODEL, Asked.machine(1))) {
                alone.addAll(Asked.tokens(Asked.complete(model, List.of(prompt), NEW_TOKENS)));
            }
        }

        for (int rows : List.of(1, 16)) {
            try (DecoderModel model = DecoderModel.load(MODEL, Asked.machine(rows))) {
                assertThat(Asked.tokens(Asked.complete(model, prompts, NEW_TOKENS)))
                        .as("%d rows", rows)
                        .isEqualTo(alone);
            }
        }
        assertThat(alone.stream().distinct().count()).isGreaterThan(PROMPTS / 2);
    }

    @Test
    void findsChoicesAsLikelyToTheLastBit() throws IOException {
        List<Ask.Choose> asks = prompts().stream()
                .map(prompt -> new Ask.Choose(new Prompt.Text(prompt), CHOICES))
                .toList();

        List<List<Double>> alone = new ArrayList<>();
        for (Ask.Choose ask : asks) {
            try (DecoderModel model = DecoderModel.load(MODEL, Asked.machine(1))) {
                alone.addAll(logarithms(Asked.of(model, List.of(ask), Asked.PATIENCE)));
            }
        }

        try (DecoderModel model = DecoderModel.load(MODEL, Asked.machine(1))) {
            assertThat(logarithms(Asked.of(model, asks, Asked.PATIENCE))).isEqualTo(alone);
        }
    }

    private static List<List<Double>> logarithms(List<Generation> generations) {
        return generations.stream()
                .map(generation -> ((Chosen) generation)
                        .likelihoods().stream().map(Likelihood::logarithm).toList())
                .toList();
    }

    private static List<String> prompts() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> inputs = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve("visits.jsonl")).subList(0, PROMPTS + 1)) {
            inputs.add(mapper.readTree(line).path("input").asText());
        }
        String example = inputs.removeFirst() + "\nComplaint: neck pain for 5 days, 5 out of 10.\n\n";
        return inputs.stream().map(input -> example + input).toList();
    }
}
