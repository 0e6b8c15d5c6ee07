package dev.aloi.scoring.ranking;

import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.PairedComparisons;
import dev.aloi.scoring.stats.PairedTest;
import dev.aloi.scoring.stats.Randomised;
import dev.aloi.scoring.stats.Resampling;
import java.util.List;

/** Pairs by paired approximate randomisation: intervals stay those of the test that fits the metric. */
final class Randomisation {
    /** As sacreBLEU has it: a thousand could not tell anything among many pairs. */
    private static final int TRIALS = 10_000;

    /** Sums of a few seconds. */
    private static final double MOST_SUMS = 2e10;

    private Randomisation() {}

    static PairTable of(MetricTable table, Resampling resampling) {
        if (table.clusters().bind()) {
            throw refused("swaps samples one by one, and here they belong together");
        }
        double n = table.runs().size();
        double sums =
                n * n / 2 * TRIALS * table.samples().size() * table.metric().width();
        if (sums > MOST_SUMS) {
            throw refused("takes too long with so many candidates and samples");
        }
        List<Observations> observed = table.observed();
        PairedComparisons fitting = table.comparisons(resampling);
        return PairTable.of(
                table,
                (candidate, baseline) -> fitting.of(candidate, baseline).map(found -> {
                    Randomised random = PairedTest.of(observed.get(baseline), observed.get(candidate))
                            .randomisation(resampling.seed(), TRIALS);
                    return found.tested(
                            "approximate randomisation, %d swaps of %d samples".formatted(TRIALS, found.n()),
                            random.pValue());
                }));
    }

    private static ProblemException refused(String why) {
        return new ProblemException(Problem.invalid(
                "invalid-request",
                "The request is not valid",
                List.of(Fault.ofField("test", "approximate randomisation " + why))));
    }
}
