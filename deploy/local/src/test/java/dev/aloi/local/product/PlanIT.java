package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.local.evaluation.EvaluationRequest;
import dev.aloi.local.evaluation.PlanLines;
import dev.aloi.local.progress.PlainProgress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before any money is spent, by all services together. */
class PlanIT {
    @TempDir
    private Path directory;

    @Test
    void goesByTheModelsTokenizerItsRunnerAndWhatItTookBefore() throws Exception {
        var product = Product.running();
        var samples = Product.root().resolve("deploy/sample-data");
        var few = Files.write(
                directory.resolve("planned.jsonl"),
                Files.readAllLines(samples.resolve("visits.jsonl")).subList(0, 8));
        var plan = Product.plan(directory, """
                suite: {name: planned, file: "%s"}
                metrics: [rougeL]
                reuse: false
                candidates:
                  - {name: small, onnx: {model: "%s/models/visit-notes-small"}, model: visit-notes-small}
                """.formatted(few, samples));
        var ranking = product.rank(plan);

        var progress = new PlainProgress(new PrintStream(System.out, true, StandardCharsets.UTF_8), System::nanoTime);
        var request = new EvaluationRequest(product.client(), progress).prepare(plan);
        var told = product.client().post("/api/evaluations/plan", request);

        assertThat(told.path("runnable").asBoolean()).isTrue();
        assertThat(check(told, "CONTEXT").path("words").asText()).contains("by its own tokenizer", "the window 512");
        assertThat(check(told, "POOL").path("outcome").asText()).isEqualTo("FINE");
        var energy = told.at("/runs/0/figures/energy");
        assertThat(energy.path("assumptions").toString())
                .contains("as run " + ranking.rows().getFirst().run() + " took, of 8 trials");
        assertThat(energy.at("/low/wattHours").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(energy.at("/high/wattHours").asDouble());
        assertThat(told.at("/total/carbon/mid/grams").asDouble()).isPositive();
        assertThat(PlanLines.all(told))
                .anyMatch(line -> line.startsWith("context, small (fine): the longest prompt has"));
        assertThat(product.client().get("/api/evaluations").path("items"))
                .filteredOn(item -> item.path("suiteName").asText().equals("planned"))
                .hasSize(1);
    }

    private static JsonNode check(JsonNode plan, String subject) {
        for (var check : plan.path("checks")) {
            if (check.path("subject").asText().equals(subject)) {
                return check;
            }
        }
        throw new AssertionError("nothing was looked at of " + subject);
    }
}
