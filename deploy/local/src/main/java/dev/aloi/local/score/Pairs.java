package dev.aloi.local.score;

import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.Summing;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The samples that have a score by one metric in both of two files. */
final class Pairs {
    private final Column one;
    private final int[] ours;
    private final Column two;
    private final int[] theirs;

    private Pairs(Column one, int[] ours, Column two, int[] theirs) {
        this.one = one;
        this.ours = ours;
        this.two = two;
        this.theirs = theirs;
    }

    static Pairs of(Sheet file, Sheet other, int metric) {
        Column one = file.column(metric);
        Column two = other.column(metric);
        int[] ours = IntStream.of(one.scored())
                .filter(sample ->
                        file.samples().in(other.samples(), sample).stream().anyMatch(two::has))
                .toArray();
        int[] theirs = IntStream.of(ours)
                .map(sample -> file.samples().in(other.samples(), sample).orElseThrow())
                .toArray();
        return new Pairs(one, ours, two, theirs);
    }

    AskedMetric asked() {
        return one.asked();
    }

    int count() {
        return ours.length;
    }

    boolean areOfCorpus() {
        return asked().isCorpus();
    }

    /** By how much two samples can differ at most. */
    double reach() {
        return asked().range().highest() - asked().range().lowest();
    }

    Units units() {
        return Units.of(one.samples(), ours);
    }

    Clusters clusters() {
        return Clusters.numbered(one.samples().clusterNumbers(ours));
    }

    /** Of the one file, then of the other. */
    List<double[]> scores() {
        return List.of(one.scores(ours), two.scores(theirs));
    }

    /** Of the one file, then of the other. */
    List<Observations> observations(Units units) {
        return areOfCorpus()
                ? corpora(units)
                : scores().stream().map(units::means).toList();
    }

    /** Their statistics add up in one and the same way: else swapping them would mean nothing. */
    private List<Observations> corpora(Units units) {
        Summing summing = asked().metric().summing(new AbstractCollection<>() {
            @Override
            public Iterator<Statistics> iterator() {
                return Stream.of(one.statistics(ours), two.statistics(theirs))
                        .flatMap(Collection::stream)
                        .iterator();
            }

            @Override
            public int size() {
                return one.statistics(ours).size() + two.statistics(theirs).size();
            }
        });
        Estimator estimator = (sums, _) -> summing.score(Statistics.of(sums));
        return List.of(
                units.sums(summing.width(), estimator, i -> one.row(summing, ours[i])),
                units.sums(summing.width(), estimator, i -> two.row(summing, theirs[i])));
    }
}
