package dev.aloi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.Overfitting;
import dev.aloi.contracts.scoring.Overfitting.Alarm;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.Scorecard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hundred samples to tune on and a hundred that are held out, of which candidates answer so many rightly. */
class HeldOutFoldTest {
    private static final int N = 100;
    private static final SuiteVersion PART = new SuiteVersion("suite-held-out@0123456789ab");
    private static final Set<SampleId> HELD_OUT =
            IntStream.range(0, N).mapToObj(HeldOutFoldTest::heldOut).collect(Collectors.toSet());

    private final Evaluation evaluation = Evaluation.of(request("exactMatch", "rouge1"), MetricRegistry.BUILT_IN);
    private final SuiteShape suite = new SuiteShape(ReferenceCount.ONE, Map.of(), Set.of(), HELD_OUT);
    private final RankingFold ranking = new RankingFold(evaluation, suite, 200);
    private final HeldOutFold fold = ranking.heldOut().orElseThrow();

    @Test
    void theFirstCandidateIsTold() {
        HeldOut told = told(run(1, 70, 70), 1, 0, null);

        assertThat(told.improved()).isTrue();
        assertThat(told.best()).isEqualTo(id(1));
        assertThat(told.suite()).isEqualTo(PART);
        assertThat(told.quality().value()).isEqualTo(0.7);
        assertThat(told.quality().n()).isEqualTo(N);
        assertThat(told.quality().expected()).isEqualTo(N);
        assertThat(told.quality().low()).isEqualTo(0.6, within(1e-12));
        assertThat(told.quality().high()).isEqualTo(0.79, within(1e-12));
        assertThat(told.allowed()).isEqualTo(0.025);
    }

    @Test
    void whoIsNotBetterByMoreThanChanceIsToldTheBestSoFarAndNothingOfItsOwn() {
        EndedRun best = run(1, 70, 70);
        HeldOut of = told(best, 1, 0, null);

        HeldOut alittleBetter = told(run(2, 74, 74), 2, 0, best(best, of));
        HeldOut worse = told(run(3, 74, 40), 2, 3, best(best, of));

        assertThat(alittleBetter.improved()).isFalse();
        assertThat(alittleBetter.best()).isEqualTo(id(1));
        assertThat(alittleBetter.quality()).isEqualTo(of.quality());
        assertThat(alittleBetter.overfit()).isEqualTo(new Overfitting(Alarm.NONE, null));
        assertThat(worse.quality()).isEqualTo(of.quality());
    }

    @Test
    void whoIsBetterByMoreBecomesTheBest() {
        EndedRun best = run(1, 70, 70);
        HeldOut of = told(best, 1, 0, null);

        HeldOut better = told(run(2, 85, 85), 2, 0, best(best, of));
        HeldOut later = told(run(2, 85, 85), 2_000, 0, best(best, of));

        assertThat(better.improved()).isTrue();
        assertThat(better.quality().value()).isEqualTo(0.85);
        assertThat(later.improved()).isFalse();
    }

    @Test
    void raisesTheAlarmWithItsGap() {
        HeldOut told = told(run(1, 90, 60), 1, 0, null);

        assertThat(overfit(told).alarm()).isEqualTo(Alarm.RAISED);
        Overfitting.Gap gap = Objects.requireNonNull(overfit(told).gap());
        assertThat(gap.value()).isEqualTo(0.3, within(1e-12));
        assertThat(gap.low()).isPositive();
        assertThat(gap.tuning()).isEqualTo(N);
        assertThat(gap.heldOut()).isEqualTo(N);
    }

    @Test
    void tellsTheGapOfTheBestWithoutAlarmToo() {
        HeldOut told = told(run(1, 71, 70), 1, 0, null);

        assertThat(overfit(told).alarm()).isEqualTo(Alarm.NONE);
        assertThat(Objects.requireNonNull(overfit(told).gap()).value()).isEqualTo(0.01, within(1e-12));
    }

    @Test
    void afterManyAlarmsThereIsNone() {
        EndedRun best = run(1, 70, 70);

        HeldOut told = told(run(2, 95, 60), 9, 3, best(best, told(best, 1, 0, null)));

        assertThat(told.overfit()).isEqualTo(new Overfitting(Alarm.EXHAUSTED, null));
    }

    @Test
    void aRunWithoutHeldOutCompletionsIsNoLook() {
        EndedRun tuned = run(1, 70, 70).only(sample -> !HELD_OUT.contains(sample));

        assertThat(fold.row(tuned)).isEmpty();
    }

    @Test
    void everyOtherNumberOfTheRankingIsTheSameWhateverIsHeldOut() {
        assertThat(shown(run(1, 70, 90), run(2, 80, 10))).isEqualTo(shown(run(1, 70, 20), run(2, 80, 60)));
    }

    private RankingUpdated shown(EndedRun... runs) {
        List<RunSummary> summaries = Stream.of(runs)
                .map(run -> ranking.summary(run, ranking.scored(run, null)))
                .toList();
        List<String> metrics = evaluation.specs();
        return ranking.ranked(2, false, summaries, Map.of(), new Change(metrics, metrics, 0));
    }

    @Test
    void ofASuiteThatIsAllHeldOutNothingIsShown() {
        Evaluation all = Evaluation.of(request(PART, N, "exactMatch"), MetricRegistry.BUILT_IN);
        RankingFold guarded = new RankingFold(all, suite, 200);

        var scored = guarded.scored(run(1, 0, 70).only(HELD_OUT::contains), null);

        assertThat(scored.quality())
                .containsExactly(new Quality.Unscored(
                        "exactMatch", scored.quality().getFirst().signature(), "all samples are held out"));
        assertThat(scored.trials().completed()).isEqualTo(N);
    }

    private HeldOut told(EndedRun run, long look, int alarms, HeldOutFold.@Nullable Best best) {
        return fold.told(run, fold.row(run).orElseThrow(), new HeldOutFold.Before(look, alarms, best));
    }

    private static Overfitting overfit(HeldOut told) {
        return Objects.requireNonNull(told.overfit());
    }

    private HeldOutFold.Best best(EndedRun run, HeldOut told) {
        return new HeldOutFold.Best(told, fold.row(run).orElseThrow());
    }

    /** Right on the first samples of each part. */
    private EndedRun run(int index, int rightOfTuning, int rightOfHeldOut) {
        return new EndedRun(
                id(index),
                Stream.concat(
                                IntStream.range(0, N).mapToObj(i -> trial(tuning(i), i < rightOfTuning)),
                                IntStream.range(0, N).mapToObj(i -> trial(heldOut(i), i < rightOfHeldOut)))
                        .toList());
    }

    private EndedTrial trial(SampleId sample, boolean right) {
        Completion completion = Completion.of(right ? "yes" : "no");
        return new EndedTrial.Scored(
                sample, 0, Scorecard.of(evaluation.metrics(), completion, References.of(List.of("yes"))), null, null);
    }

    private static SampleId tuning(int i) {
        return new SampleId("t%03d".formatted(i));
    }

    private static SampleId heldOut(int i) {
        return new SampleId("h%03d".formatted(i));
    }

    private static RunId id(int index) {
        return new RunId("ev-1." + index);
    }

    private static EvaluationRequested request(String... metrics) {
        return request(new SuiteVersion("suite@0123456789ab"), 2 * N, metrics);
    }

    private static EvaluationRequested request(SuiteVersion suite, int samples, String... metrics) {
        return new EvaluationRequested(
                new TenantId("acme"),
                new EvaluationId("ev-1"),
                suite,
                "0123456789ab",
                samples,
                1,
                List.of(metrics),
                7,
                Scenario.DEFAULT,
                List.of(candidate(1), candidate(2)),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                new HeldOutPart(PART, N));
    }

    private static Candidate candidate(int index) {
        return new Candidate(
                id(index),
                "candidate " + index,
                null,
                new Engine.Replay(new RecordingId("rec"), true),
                Pool.X86_64,
                null);
    }
}
