package dev.aloi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.Visits;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.likelihood.Answer;
import dev.aloi.scoring.metric.likelihood.Likelihood;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.Scorecard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunObservationsTest {
    private static final List<String> METRICS = List.of("pass@k:k=2", "pass^k:k=2", "exactMatch", "ece:bins=2", "acc");

    private static final SuiteShape SUITE = new SuiteShape(ReferenceCount.ONE, Map.of());

    private final Visits visits = new Visits("acme", "ev-attempts", METRICS);
    private final Evaluation evaluation = Evaluation.of(visits.request(), MetricRegistry.BUILT_IN);
    private final RunId run = visits.run(1);

    /** s1 passes twice of three times, s2 never, s3 was tried but once. */
    @Test
    void attemptsAtASampleAreScoredTogether() {
        RunObservations observations = observations(List.of(
                attempt("s1", 0, "42"),
                attempt("s1", 1, "41"),
                attempt("s1", 2, "42"),
                attempt("s2", 0, "no"),
                attempt("s2", 1, "no"),
                attempt("s3", 0, "42")));

        assertThat(observations.of(0, metric(0)).value()).hasValue(0.5);
        assertThat(observations.of(0, metric(0)).count()).isEqualTo(2);
        assertThat(observations.of(1, metric(1)).value().orElseThrow()).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(observations.of(2, metric(2)).value().orElseThrow()).isCloseTo((2.0 / 3 + 0 + 1) / 3, within(1e-12));
    }

    /** Two bins: beliefs 0.6 and 0.7, then 0.8 and 0.9; right are the first and the last two. */
    @Test
    void binsOfACalibrationErrorComeFromAllSamples() {
        List<EndedTrial> trials = List.of(
                weighed("s1", 0.6, "a"), weighed("s2", 0.7, "b"), weighed("s3", 0.8, "a"), weighed("s4", 0.9, "a"));

        double error = observations(trials).of(3, metric(3)).value().orElseThrow();

        assertThat(error).isCloseTo((Math.abs(1.3 - 1) + Math.abs(1.7 - 2)) / 4, within(1e-12));
    }

    @Test
    void qualitiesSayWhatIsMissingAndWhatIsDoubtful() {
        List<Quality> quality = new RankingFold(evaluation, SUITE, 200)
                .scored(new EndedRun(run, List.of(attempt("s1", 0, "42"), weighed("s2", 0.6, "a"))), null)
                .quality();

        assertThat(((Quality.Unscored) quality.getFirst()).reason())
                .isEqualTo("no sample has the 2 attempts that pass@k takes");
        assertThat(((Quality.Scored) quality.get(3)).interval())
                .endsWith("; 1 samples say little: a calibration error is mostly noise below 300");
        assertThat(((Quality.Scored) quality.get(4)).n()).isEqualTo(1);
    }

    @Test
    void anUnscoredQualitySaysWhatStoodInTheWayMostOften() {
        List<Quality> quality = new RankingFold(evaluation, SUITE, 200)
                .scored(new EndedRun(run, List.of(attempt("s1", 0, "42"), attempt("s2", 0, "42"))), null)
                .quality();

        assertThat(((Quality.Unscored) quality.get(4)).reason())
                .isEqualTo("the model was not asked how likely choices are");
    }

    private RunObservations observations(List<EndedTrial> trials) {
        return new RunObservations(new EndedRun(run, trials));
    }

    private Metric metric(int index) {
        return ((AskedMetric.Known) evaluation.metrics().get(index)).metric();
    }

    private EndedTrial attempt(String sample, int repetition, String completion) {
        return trial(sample, repetition, Completion.of(completion), "42");
    }

    /** Between a and b, of which the model believes in a with {@code belief}. */
    private EndedTrial weighed(String sample, double belief, String right) {
        List<Answer> answers = List.of(
                new Answer("a", new Likelihood(Math.log(belief), 1, 1)),
                new Answer("b", new Likelihood(Math.log(1 - belief), 1, 1)));
        return trial(sample, 0, Completion.of("a").with(answers), right);
    }

    private EndedTrial trial(String sample, int repetition, Completion completion, String reference) {
        Scorecard card = Scorecard.of(evaluation.metrics(), completion, References.of(List.of(reference)));
        return new EndedTrial.Scored(new SampleId(sample), repetition, card, null, null);
    }
}
