package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.kit.statistics.Power;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values by scipy 1.17.1, and of the analysis of variance by numpy. */
class ComparisonsTest {
    private static final Offset<Double> CLOSE = within(1e-10);
    private static final double[] BASELINE = {0.2, 0.3, 0.5, 0.6, 0.7, 0.1};
    private static final double[] CANDIDATE = {0.1, 0.4, 0.35, 0.8, 0.66, 0.21};

    @Test
    void pairedDifferencesHaveTestEffectAndCorrelation() {
        PairedDifference difference = PairedDifference.of(BASELINE, CANDIDATE);

        assertThat(difference.mean()).isCloseTo(0.02, CLOSE);
        assertThat(difference.pValue()).isCloseTo(0.7351889743845759, CLOSE);
        assertThat(difference.deviation()).isCloseTo(0.13696714934611148, CLOSE);
        assertThat(difference.effectSize()).hasValueCloseTo(0.02 / 0.13696714934611148, CLOSE);
        assertThat(difference.correlation()).hasValueCloseTo(0.8578390937964496, CLOSE);
    }

    @Test
    void nonInferiorityAndEquivalenceTakeTheUsersMargin() {
        PairedDifference difference = PairedDifference.of(BASELINE, CANDIDATE);

        assertThat(difference.nonInferiority(0.2)).isCloseTo(0.005510613818180344, CLOSE);
        assertThat(difference.equivalence(0.2)).isCloseTo(0.01174486108920377, CLOSE);
        assertThatThrownBy(() -> difference.equivalence(0)).hasMessage("a margin is positive");
    }

    @Test
    void mcNemarIsExact() {
        assertThat(new McNemar(2, 9).pValue()).isCloseTo(0.0654296875, CLOSE);
        assertThat(new McNemar(6, 0).pValue()).isCloseTo(0.03125, CLOSE);
        assertThat(new McNemar(5, 5).pValue()).isEqualTo(1);
        assertThat(McNemar.of(new boolean[] {true, true, false}, new boolean[] {true, false, true}))
                .isEqualTo(new McNemar(1, 1));
    }

    @Test
    void manyComparisonsAreCorrected() {
        double[] p = {0.01, 0.04, 0.03, 0.005, 0.2};

        assertThat(Corrections.benjaminiHochberg(p))
                .containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.2}, CLOSE);
        assertThat(Corrections.holm(p)).containsExactly(new double[] {0.04, 0.09, 0.09, 0.025, 0.2}, CLOSE);
        assertThatThrownBy(() -> Corrections.holm(new double[] {1.5})).hasMessage("a p-value lies between 0 and 1");
    }

    @Test
    void correlationsHaveIntervals() {
        Correlation pearson = Correlation.pearson(CANDIDATE, BASELINE).orElseThrow();
        Interval interval = pearson.interval(0.95).orElseThrow();

        assertThat(pearson.pValue()).isCloseTo(0.028878068593064684, CLOSE);
        assertThat(interval.low()).isCloseTo(0.15232435305319514, CLOSE);
        assertThat(interval.high()).isCloseTo(0.9842065833808701, CLOSE);
        assertThat(Correlation.spearman(CANDIDATE, BASELINE).orElseThrow().value())
                .isCloseTo(0.8285714285714287, CLOSE);
        assertThat(Correlation.kendall(CANDIDATE, BASELINE).orElseThrow().value())
                .isCloseTo(0.6, CLOSE);
    }

    @Test
    void powerTellsHowManySamplesShowADifference() {
        Power.Spread spread = new Power.Spread(0.15, 0.1, 2, 0.2, 4);

        assertThat(Power.STANDARD.neededSamples(0.05, spread)).isEqualTo(785);
        assertThat(Power.STANDARD.minimumDetectableEffect(1_000, spread)).isCloseTo(0.04429695174148298, CLOSE);
    }

    @Test
    void verdictsSayWhatTheDataAllow() {
        assertThat(verdict(shifted(40, 0.3), 0.1).words()).isEqualTo("better");
        assertThat(verdict(shifted(40, -0.3), 0.1).words()).isEqualTo("worse");
        assertThat(verdict(shifted(40, 0), 0.1).words()).isEqualTo("equal within 0.1");
        assertThat(verdict(shifted(40, 0.05), 0.1).words()).isEqualTo("no worse than 0.1");
        assertThat(verdict(shifted(6, 0), 0.1).words()).matches("not enough data: about \\d+ more samples");
    }

    private static Verdict verdict(double[] candidate, double margin) {
        double[] baseline = new double[candidate.length];
        Arrays.fill(baseline, 0.5);
        return Verdict.of(PairedDifference.of(baseline, candidate), margin, Power.STANDARD);
    }

    private static double[] shifted(int n, double by) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> 0.5 + by + (i % 2 == 0 ? 0.2 : -0.2));
        return values;
    }

    @Test
    void repetitionsAreSplitIntoSampleRepetitionAndRest() {
        VarianceSplit split =
                VarianceSplit.of(new double[][] {{.5, .7, .6}, {.1, .2, .2}, {.9, .8, 1.0}, {.4, .6, .5}});

        assertThat(split.residual()).isCloseTo(0.0066666666666666645, CLOSE);
        assertThat(split.sample()).isCloseTo(0.08916666666666669, CLOSE);
        assertThat(split.repetition()).isCloseTo(0.0016666666666666657, CLOSE);
        assertThat(split.standardError()).isCloseTo(0.15297966458904852, CLOSE);
        assertThat(split.noiseFloor()).isCloseTo(Math.sqrt(2 * (0.005 / 9 + 0.02 / 36)), CLOSE);
    }

    @Test
    void whoNeverLostHasNoFiniteStrength() {
        double[][] wins = {{0, 3}, {0, 0}};

        assertThatThrownBy(() -> BradleyTerry.of(wins)).hasMessageStartingWith("some candidates never lost");
    }

    @Test
    void votesGiveStrengthsWithIntervals() {
        Votes votes = new Votes(3);
        for (int i = 0; i < 300; i++) {
            votes.add(0, 1, i % 3 == 0 ? Votes.Outcome.SECOND : Votes.Outcome.FIRST);
            votes.add(2, 1, i % 2 == 0 ? Votes.Outcome.TIE : Votes.Outcome.FIRST);
        }
        BradleyTerry fit = BradleyTerry.of(votes.wins());
        List<Interval> intervals = votes.eloIntervals(new Resampling(5, 400));

        assertThat(fit.chanceToWin(0, 1)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(fit.chanceToWin(2, 1)).isCloseTo(0.75, within(1e-9));
        for (int i = 0; i < 3; i++) {
            assertThat(fit.elo(i))
                    .isBetween(intervals.get(i).low(), intervals.get(i).high());
        }
        assertThat(intervals.getFirst().method()).isEqualTo("percentile bootstrap, 400 of 400 resamples of votes");
    }

    @Test
    void aCandidateAgainstItselfIsNoDifference() {
        Observations same = new Observations(50, 1, Estimator.mean());
        for (int i = 0; i < 50; i++) {
            same.put(i, new double[] {i % 7});
        }
        PairedTest test = PairedTest.of(same, same);

        assertThat(test.bootstrap(new Resampling(1, 500)).pValue()).isEqualTo(1);
        assertThat(test.bootstrap(new Resampling(1, 500)).pValueAsSacreBleu()).isLessThan(0.01);
        assertThat(test.randomisation(1, 500).pValue()).isEqualTo(1);
    }

    @Test
    void aSampleThatOneSideMissesIsLeftOutOnBoth() {
        Observations full = new Observations(3, 1, Estimator.mean());
        Observations partial = new Observations(3, 1, Estimator.mean());
        for (int i = 0; i < 3; i++) {
            full.put(i, new double[] {i});
        }
        partial.put(0, new double[] {1});
        partial.put(2, new double[] {3});

        PairedTest test = PairedTest.of(full, partial);

        assertThat(test.samples()).isEqualTo(2);
        assertThat(test.difference()).isEqualTo(1);
    }
}
