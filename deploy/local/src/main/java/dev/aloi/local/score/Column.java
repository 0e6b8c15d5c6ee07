package dev.aloi.local.score;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.Summing;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What one metric found in a file, by sample; repetitions of a sample are taken together. */
final class Column {
    private final AskedMetric asked;
    private final Rows rows;
    private final Samples samples;
    private final IntFunction<int[]> lines;

    Column(AskedMetric asked, Rows rows, Samples samples) {
        this.asked = asked;
        this.rows = rows;
        this.samples = samples;
        this.lines = samples.byLine();
    }

    AskedMetric asked() {
        return asked;
    }

    Samples samples() {
        return samples;
    }

    /** Of those that have a score. */
    int[] scored() {
        return IntStream.range(0, samples.count()).filter(this::has).toArray();
    }

    boolean has(int sample) {
        return present(sample).count() >= asked.metric().attempts();
    }

    private IntStream present(int sample) {
        return Arrays.stream(lines.apply(sample)).filter(rows::has);
    }

    private List<Statistics> statistics(int sample) {
        return present(sample).mapToObj(line -> Statistics.of(rows.row(line))).toList();
    }

    OptionalDouble score(int sample) {
        Metric metric = asked.metric();
        List<Statistics> repetitions = statistics(sample);
        if (repetitions.size() < metric.attempts()) {
            return OptionalDouble.empty();
        }
        return metric.aggregation() == Aggregation.ATTEMPTS
                ? OptionalDouble.of(metric.score(Statistics.sum(repetitions, metric.width())))
                : repetitions.stream().mapToDouble(metric::sampleScore).average();
    }

    /** Of these samples, which have one. */
    double[] scores(int[] of) {
        return IntStream.of(of)
                .mapToObj(this::score)
                .mapToDouble(OptionalDouble::orElseThrow)
                .toArray();
    }

    /** How the statistics of these samples add up. */
    Summing summing(int[] of) {
        return asked.metric().summing(statistics(of));
    }

    /** All of them one after the other, which few metrics want to see: they are not kept. */
    Collection<Statistics> statistics(int[] of) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Statistics> iterator() {
                return IntStream.of(of)
                        .boxed()
                        .flatMap(sample -> statistics((int) sample).stream())
                        .iterator();
            }

            @Override
            public int size() {
                return Math.toIntExact(IntStream.of(of)
                        .mapToLong(sample -> present(sample).count())
                        .sum());
            }
        };
    }

    /** What is summed of a sample: the mean over its repetitions. */
    double[] row(Summing summing, int sample) {
        List<Statistics> repetitions =
                statistics(sample).stream().map(summing::row).toList();
        double[] sum = Statistics.sum(repetitions, summing.width()).toArray();
        return Arrays.stream(sum).map(it -> it / repetitions.size()).toArray();
    }
}
