package dev.aloi.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.jsonl.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishSectionTest {
    private static final String EVALUATION = """
            suite: {name: visits, file: visits.jsonl}
            metrics: [bleu]
            candidates:
              - {name: recorded, recording: {file: recorded.jsonl}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(
                directory.resolve("visits.jsonl"), "{\"id\":\"a\",\"input\":\"cough\",\"references\":\"cold\"}\n");
        Files.writeString(directory.resolve("recorded.jsonl"), "{\"sample\":\"a\",\"completion\":\"cold\"}\n");
    }

    @Test
    void readsWhatTheUserCaresAbout() throws IOException {
        var wishes = plan(EVALUATION + """
                margins: {bleu: 1.5}
                constraints: {maxCost: 2.5, maxP95: 800ms}
                weights: {quality: 3, cost: 1}
                method: topsis
                """).wishes();

        assertThat(wishes)
                .isEqualTo(new EvaluationPlan.Wishes(
                        Map.of("bleu", "1.5"),
                        Map.of("maxCost", "2.5", "maxP95", "800ms"),
                        Map.of("quality", "3", "cost", "1"),
                        "topsis"));
    }

    @Test
    void tellsWhatIsWrongWithWishesWithTheirLines() throws IOException {
        assertThat(faults(EVALUATION + """
                margins:
                  rouge1: 1
                constraints:
                  maxCost: cheap
                  maxFun: 1
                weights:
                  speed: 1
                method: magic
                """))
                .containsExactly(
                        "eval.yaml:6: margins.rouge1: is no metric of this evaluation",
                        "eval.yaml:8: constraints.maxCost: must be a number, as in 0.5",
                        "eval.yaml:9: constraints.maxFun: is unknown; known are maxCost, currency, maxP95, maxCarbon, "
                                + "minQuality",
                        "eval.yaml:11: weights.speed: is no goal; goals are quality, cost, latency, carbon",
                        "eval.yaml:12: method: must be sum or topsis");
    }

    private EvaluationPlan plan(String yaml) throws IOException {
        return switch (read(yaml)) {
            case Reading.Good<EvaluationPlan>(var plan) -> plan;
            case Reading.Faulty<EvaluationPlan>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private List<String> faults(String yaml) throws IOException {
        return switch (read(yaml)) {
            case Reading.Good<EvaluationPlan> _ -> List.of();
            case Reading.Faulty<EvaluationPlan>(var faults) ->
                faults.toString().replace(directory + "/", "").lines().toList();
        };
    }

    private Reading<EvaluationPlan> read(String yaml) throws IOException {
        return EvaluationFile.read(Files.writeString(directory.resolve("eval.yaml"), yaml));
    }
}
