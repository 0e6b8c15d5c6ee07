package dev.aloi.local.score;

import dev.aloi.scoring.stats.Corrections;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.PairedComparison;
import dev.aloi.scoring.stats.PairedComparisons;
import dev.aloi.scoring.stats.PairedTest;
import dev.aloi.scoring.stats.Resampled;
import dev.aloi.scoring.stats.Resampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Two files of the same samples, compared by each metric in pairs. */
final class PairedSheets {
    /** As sacreBLEU does. */
    private static final int RANDOMISATIONS = 10_000;

    private final Sheet file;
    private final Sheet other;
    private final Resampling resampling;

    PairedSheets(Sheet file, Sheet other, Resampling resampling) {
        this.file = file;
        this.other = other;
        this.resampling = resampling;
    }

    /** By metric, where at least two samples, or clusters, have a score in both files. */
    List<Comparison> comparisons(OptionalDouble margin) {
        List<Found> found = IntStream.range(0, file.metrics().size())
                .mapToObj(this::find)
                .flatMap(Optional::stream)
                .toList();
        double[] corrected = Corrections.holm(
                found.stream().mapToDouble(it -> it.paired().pValue()).toArray());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            comparisons.add(comparison(found.get(i), corrected[i], margin, corrected.length));
        }
        return comparisons;
    }

    private record Found(AskedMetric asked, PairedComparison paired, Tests tests) {}

    /** @param value of the file */
    private record Tests(double value, double otherValue, double bootstrap, double randomisation) {}

    private Optional<Found> find(int metric) {
        Pairs pairs = Pairs.of(file, other, metric);
        if (pairs.count() == 0) {
            return Optional.empty();
        }
        Units units = pairs.units();
        return paired(pairs, units).map(paired -> new Found(pairs.asked(), paired, tests(pairs, units.joined())));
    }

    private Optional<PairedComparison> paired(Pairs pairs, Units units) {
        if (pairs.areOfCorpus()) {
            List<Observations> both = pairs.observations(units);
            Resampled resampled = Resampled.of(both, units.clusters(), resampling);
            return PairedComparisons.ofCorpora(both, units.clusters(), pairs.reach(), resampled)
                    .of(0, 1)
                    .map(it -> ofSamples(it, units, pairs.count()));
        }
        List<Observations> both =
                pairs.scores().stream().map(PairedSheets::means).toList();
        return PairedComparisons.ofMeans(both, pairs.clusters(), pairs.reach()).of(0, 1);
    }

    private static Observations means(double[] scores) {
        Observations observations = new Observations(scores.length, 1, Estimator.mean());
        for (int i = 0; i < scores.length; i++) {
            observations.put(i, new double[] {scores[i]});
        }
        return observations;
    }

    /** What was found of blocks, told of the samples in them. */
    private static PairedComparison ofSamples(PairedComparison found, Units units, int samples) {
        if (!units.areBlocks()) {
            return found;
        }
        double perSample = Math.sqrt((double) found.n() / samples);
        return new PairedComparison(
                units.named(found.test()),
                samples,
                found.difference(),
                found.interval(),
                found.pValue(),
                found.spread(),
                found.effectSize().isEmpty()
                        ? found.effectSize()
                        : OptionalDouble.of(found.effectSize().getAsDouble() * perSample),
                found.correlation());
    }

    /** @param units that are drawn and swapped as wholes */
    private Tests tests(Pairs pairs, Units units) {
        List<Observations> both = pairs.observations(units);
        PairedTest test = PairedTest.of(both.get(1), both.get(0));
        return new Tests(
                both.get(0).value().orElseThrow(),
                both.get(1).value().orElseThrow(),
                test.bootstrap(resampling).pValue(),
                test.randomisation(resampling.seed(), RANDOMISATIONS).pValue());
    }

    private static Comparison comparison(Found found, double corrected, OptionalDouble margin, int comparisons) {
        PairedComparison paired = found.paired();
        double matters = margin.orElse(found.asked().metric().scale() / 100);
        String verdict = paired.lead(found.asked().metric().higherIsBetter())
                .verdict(corrected, matters, comparisons)
                .words();
        return new Comparison(
                found.asked().spec(),
                paired.n(),
                found.tests().value(),
                found.tests().otherValue(),
                paired.difference(),
                paired.interval().low(),
                paired.interval().high(),
                paired.interval().level(),
                paired.test(),
                paired.pValue(),
                corrected,
                found.tests().bootstrap(),
                found.tests().randomisation(),
                paired.effectSize().isEmpty() ? null : paired.effectSize().getAsDouble(),
                paired.correlation().isEmpty() ? null : paired.correlation().getAsDouble(),
                matters,
                verdict);
    }

    /** Samples of the one file that the other one lacks. */
    static int lacking(Sheet one, Sheet other) {
        return (int) IntStream.range(0, one.samples().count())
                .filter(sample -> one.samples().in(other.samples(), sample).isEmpty())
                .count();
    }
}
