package dev.aloi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every ranking: random evaluations of random candidates, seeded. */
class RankingPropertyTest {
    private static final int WORLDS = 40;
    private static final ObjectMapper JSON = EventJson.mapper();

    static IntStream seeds() {
        return IntStream.range(0, WORLDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfTrialsRunsAndFootprintsChangesNoByte(int seed) throws JsonProcessingException {
        RandomEvaluation world = new RandomEvaluation(seed);
        String expected = everything(world.evaluation(), world.suite(), world.trials(), world.footprints());

        for (int shuffle = 0; shuffle < 3; shuffle++) {
            Random random = new Random(1000L * seed + shuffle);
            Map<RunId, List<EndedTrial>> shuffled = new HashMap<>();
            world.trials().forEach((run, trials) -> {
                List<EndedTrial> others = new ArrayList<>(trials);
                Collections.shuffle(others, random);
                shuffled.put(run, others);
            });
            List<RunId> runs = new ArrayList<>(world.footprints().keySet());
            Collections.shuffle(runs, random);
            Map<RunId, Footprint> footprints = new HashMap<>();
            runs.forEach(run -> footprints.put(run, world.footprint(run)));

            assertThat(everything(world.evaluation(), world.suite(), shuffled, footprints))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chancesAndIntervalsAreConsistent(int seed) {
        RandomEvaluation world = new RandomEvaluation(seed);
        RankingUpdated ranking = ranked(world.evaluation(), world.suite(), world.trials(), world.footprints());
        List<RankingRow> ranked =
                ranking.rows().stream().filter(row -> row.rank() != null).toList();

        assertThat(ranked.stream()
                        .mapToDouble(row -> row.rank() == null ? 0 : row.rank().pBest())
                        .sum())
                .isCloseTo(ranked.isEmpty() ? 0 : 1, within(1e-9));
        assertThat(ranked).allMatch(RankingPropertyTest::isConsistent);
        assertThat(ranked.stream()
                        .filter(row -> row.front() != null && row.front().member()))
                .hasSizeGreaterThanOrEqualTo(Math.min(1, ranked.size()));
        if (ranking.pairs() != null) {
            List<List<Double>> ahead = ranking.pairs().ahead();
            for (int i = 0; i < ahead.size(); i++) {
                for (int j = 0; j < ahead.size(); j++) {
                    assertThat(ahead.get(i).get(j) + ahead.get(j).get(i)).isCloseTo(1, within(1e-9));
                }
            }
        }
    }

    private static boolean isConsistent(RankingRow row) {
        boolean positions = row.rank() != null
                && row.rank().low() <= row.rank().high()
                && row.rank().low() >= 1;
        boolean intervals = row.quality().stream()
                .filter(Quality.Scored.class::isInstance)
                .map(Quality.Scored.class::cast)
                .allMatch(it -> it.low() <= it.high());
        return positions && intervals;
    }

    /** The ranking, every comparison by every metric but the last, which nobody knows, and the contradictions. */
    private static String everything(
            Evaluation evaluation,
            SuiteShape suite,
            Map<RunId, List<EndedTrial>> trials,
            Map<RunId, Footprint> footprints)
            throws JsonProcessingException {
        RankingFold fold = new RankingFold(evaluation, suite, 200);
        List<PairTable> pairs = new ArrayList<>();
        for (int metric = 0; metric < evaluation.metrics().size() - 1; metric++) {
            List<MetricTable.Row> rows = new ArrayList<>();
            for (var candidate : evaluation.request().candidates()) {
                EndedRun run = run(candidate.run(), trials);
                fold.row(run, fold.scored(run, null), metric).ifPresent(rows::add);
            }
            MetricTable table = fold.table(metric, rows);
            pairs.add(PairTable.of(
                    table, table.comparisons(new Resampling(evaluation.request().seed(), 200))));
        }
        return JSON.writeValueAsString(List.of(
                ranked(evaluation, suite, trials, footprints),
                pairs.stream()
                        .map(table -> new Verdicts(table, evaluation.request()).all())
                        .toList(),
                new Contradictions(pairs, evaluation.request()).all()));
    }

    private static RankingUpdated ranked(
            Evaluation evaluation,
            SuiteShape suite,
            Map<RunId, List<EndedTrial>> trials,
            Map<RunId, Footprint> footprints) {
        RankingFold fold = new RankingFold(evaluation, suite, 200);
        List<RunSummary> runs = evaluation.request().candidates().stream()
                .map(candidate -> run(candidate.run(), trials))
                .map(run -> fold.summary(run, fold.scored(run, null)))
                .toList();
        List<String> metrics = evaluation.specs();
        return fold.ranked(5, false, runs, footprints, new Change(metrics, metrics, 0));
    }

    private static EndedRun run(RunId run, Map<RunId, List<EndedTrial>> trials) {
        return new EndedRun(run, trials.getOrDefault(run, List.of()));
    }
}
