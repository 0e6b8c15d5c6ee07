package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.local.gateway.GatewayClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published benchmark as a user would bring it: Yim et al. 2023, doi:10.1038/s41597-023-02487-3. */
class AciBenchIT {
    private static final Path SHARED = Product.root().resolve("../shared").normalize();
    private static final double PERCENT = 1e-4;

    /** Both lack the 40 samples of the split test1. */
    private static final List<String> PARTIAL = List.of("BART_Division_", "LED+FT_PubMed_Division_");

    @TempDir
    private Path directory;

    @BeforeEach
    void requireData() {
        assumeTrue(Files.isDirectory(SHARED.resolve("replay/aci-bench")), "no ../shared beside this checkout");
    }

    @Test
    void twentyOneSystemsAreRankedWithWhatTwoOfThemLack() throws Exception {
        var plan = Product.plan(directory, evaluation("", systems()));

        var ranking = Product.running().rank(plan);

        assertThat(ranking.rows()).hasSize(21).allMatch(row -> row.rank() != null);
        for (var row : ranking.rows()) {
            var missing = PARTIAL.contains(row.candidate()) ? 40 : 0;
            assertThat(row.trials().completed()).as(row.candidate()).isEqualTo(120 - missing);
            assertThat(row.trials().failures().getOrDefault(FailureCategory.NOT_RECORDED, 0))
                    .isEqualTo(missing);
            assertThat(scored(row, "rouge1").n()).isEqualTo(120 - missing);
        }
    }

    @Test
    void scoresOfASplitEqualTheReferenceImplementations() throws Exception {
        var golden = golden();
        var systems = golden.stream()
                .map(each -> each.get("system").asText())
                .distinct()
                .toList();
        var plan = Product.plan(directory, evaluation("where: {split: test1}", systems));

        var ranking = Product.running().rank(plan);

        for (var each : golden) {
            assertEqual(row(ranking, each.get("system").asText()), each);
        }
    }

    private static void assertEqual(RankingRow row, JsonNode golden) {
        var expected = golden.get("expected");
        if (golden.get("metric").asText().startsWith("bleu")) {
            assertClose(scored(row, "bleu").value(), expected.get("score").asDouble());
            return;
        }
        for (var metric : List.of("rouge1", "rouge2", "rougeLsum")) {
            // Precision, recall, F1.
            assertClose(scored(row, metric).value(), expected.get(metric).get(2).asDouble());
        }
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, withinPercentage(PERCENT));
    }

    private static Quality.Scored scored(RankingRow row, String metric) {
        return row.quality().stream()
                .filter(quality -> quality.metric().equals(metric))
                .map(Quality.Scored.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static RankingRow row(RankingUpdated ranking, String system) {
        return ranking.rows().stream()
                .filter(row -> row.candidate().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> golden() throws IOException {
        var all = GatewayClient.JSON.readTree(
                SHARED.resolve("golden/corpus_scores.json").toFile());
        return all.valueStream()
                .filter(each -> each.get("corpus").asText().equals("aci-bench-test1"))
                .filter(each -> List.of("bleu.13a.exp", "rouge.mean.nostem")
                        .contains(each.get("metric").asText()))
                .toList();
    }

    private static List<String> systems() throws IOException {
        try (Stream<Path> files = Files.list(SHARED.resolve("replay/aci-bench"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.jsonl$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String evaluation(String where, List<String> systems) {
        var candidates = systems.stream()
                .map(system -> """
                          - name: "%1$s"
                            recording:
                              file: "%2$s/replay/aci-bench/%1$s.jsonl"
                              fields: {sample: id, completion: output}
                              allowMissing: %3$s
                        """.formatted(system, SHARED, PARTIAL.contains(system)))
                .collect(Collectors.joining());
        return """
                suite:
                  name: aci-bench
                  file: "%s/suites/aci-bench/visits.jsonl"
                  %s
                metrics: [rouge1, rouge2, rougeLsum, bleu]
                candidates:
                %s""".formatted(SHARED, where, candidates);
    }
}
