package dev.aloi.scoring.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.kit.testing.TestInfrastructure;
import dev.aloi.scoring.EventWire;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real systems' notes on real visits, from events to the ranking, against the reference implementations' corpus scores. */
@Tag("golden")
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class AciBenchComponentTest {
    private static final String CORPUS = "aci-bench-test1";
    private static final List<String> ROUGE = List.of("rouge1", "rouge2", "rougeL", "rougeLsum");

    private final Goldens goldens = new Goldens();

    @Test
    void rankingHoldsTheScoresOfTheReferenceImplementations() {
        List<JsonNode> scores = StreamSupport.stream(
                        Goldens.json("golden/corpus_scores.json").spliterator(), false)
                .filter(it -> it.get("corpus").textValue().equals(CORPUS))
                .toList();
        Recorded recorded = new Recorded(
                "ev-aci",
                Goldens.lines("golden/corpora/" + CORPUS + ".jsonl"),
                List.of("rouge1", "rouge2", "rougeL", "rougeLsum", "bleu", "rougeLsum:stem=true"));

        Map<String, RankingRow> rows = ranked(recorded.events()).rows().stream()
                .collect(Collectors.toMap(RankingRow::candidate, Function.identity()));

        for (JsonNode score : scores) {
            RankingRow row = Objects.requireNonNull(rows.get(score.get("system").textValue()));
            switch (score.get("metric").textValue()) {
                case "bleu.13a.exp" -> same(score.get("expected").get("score"), row, "bleu");
                case "rouge.mean.nostem" ->
                    ROUGE.forEach(type -> same(score.get("expected").get(type).get(2), row, type));
                case "rouge.mean.stem" ->
                    same(score.get("expected").get("rougeLsum").get(2), row, "rougeLsum:stem=true");
                default -> {
                    // not asked for
                }
            }
        }
        goldens.report("qualities in a ranking of ACI-BENCH", 7 * 6);
    }

    private void same(JsonNode expected, RankingRow row, String metric) {
        Quality.Scored quality = row.quality().stream()
                .filter(it -> it.metric().equals(metric))
                .map(Quality.Scored.class::cast)
                .findFirst()
                .orElseThrow();
        goldens.near(row.candidate() + " " + metric, expected, quality.value());
        assertThat(expected.doubleValue()).isBetween(quality.low(), quality.high());
    }

    private static RankingUpdated ranked(List<Event> events) {
        try (EventWire wire = new EventWire()) {
            wire.send(new ArrayList<>(events));
            return await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> wire.events(Topic.RANKINGS, RankingUpdated.class).stream()
                                    .filter(it -> it.evaluation().value().equals("ev-aci")
                                            && it.state().ended())
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }
    }
}
