package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.McNemar;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.PairedComparisons;
import dev.aloi.scoring.stats.PairedDifference;
import dev.aloi.scoring.stats.PairedTest;
import dev.aloi.scoring.stats.Resampled;
import dev.aloi.scoring.stats.Resampling;
import java.util.List;

/** P-values of comparisons. */
enum Errors {
    PAIRED_T("paired t") {
        @Override
        double pValue(World world, int n, double lead) {
            World.Pair pair = world.pair(n, lead);
            return PairedDifference.of(pair.first(), pair.second()).pValue();
        }
    },
    UNPAIRED("for comparison: unpaired z, as lm-eval's model_comparator") {
        @Override
        double pValue(World world, int n, double lead) {
            World.Pair pair = world.pair(n, lead);
            return UnpairedZ.pValue(pair.first(), pair.second());
        }
    },
    BOOTSTRAP("paired bootstrap") {
        @Override
        double pValue(World world, int n, double lead) {
            return test(world, n, lead)
                    .bootstrap(new Resampling(world.seed(), RESAMPLES))
                    .pValue();
        }
    },
    BOOTSTRAP_T("paired bootstrap t, as rankings compare corpus metrics") {
        @Override
        double pValue(World world, int n, double lead) {
            World.Pair pair = world.pair(n, lead);
            List<Observations> candidates =
                    List.of(World.observations(pair.first()), World.observations(pair.second()));
            Resampling resampling = new Resampling(world.seed(), RESAMPLES);
            Clusters single = Clusters.single(n);
            Resampled drawn = Resampled.of(candidates, single, resampling);
            return PairedComparisons.ofCorpora(candidates, single, Double.POSITIVE_INFINITY, drawn)
                    .of(1, 0)
                    .orElseThrow()
                    .pValue();
        }
    },
    SACREBLEU_BOOTSTRAP("for comparison: paired bootstrap with sacreBLEU's p") {
        @Override
        double pValue(World world, int n, double lead) {
            return test(world, n, lead)
                    .bootstrap(new Resampling(world.seed(), RESAMPLES))
                    .pValueAsSacreBleu();
        }
    },
    RANDOMISATION("approximate randomisation") {
        @Override
        double pValue(World world, int n, double lead) {
            return test(world, n, lead).randomisation(world.seed(), RESAMPLES).pValue();
        }
    };

    private static final int RESAMPLES = 500;

    private final String label;

    Errors(String label) {
        this.label = label;
    }

    abstract double pValue(World world, int n, double lead);

    private static PairedTest test(World world, int n, double lead) {
        World.Pair pair = world.pair(n, lead);
        return PairedTest.of(World.observations(pair.first()), World.observations(pair.second()));
    }

    static double mcNemar(World world, int n) {
        boolean[][] answers = world.answers(n);
        return McNemar.of(answers[0], answers[1]).pValue();
    }

    @Override
    public String toString() {
        return label;
    }
}
