package dev.aloi.scoring.trial;

import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Measurement;
import dev.aloi.scoring.metric.Measurement.Measured;
import dev.aloi.scoring.metric.Measurement.Unmeasured;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as the columns scores, statistics and obstacles hold it: arrays of doubles that come back as they were.
 *
 * @param obstacles one for each metric, null where there was none; absent where no metric met any
 */
public record StoredScorecard(
        String scores, String statistics, @Nullable String obstacles) {
    static StoredScorecard of(List<AskedMetric> metrics, Completion completion, References references) {
        Scorecard card = Scorecard.of(metrics, completion, references);
        return new StoredScorecard(
                scores(card, metrics), statistics(card, metrics.size()), obstacles(card, metrics.size()));
    }

    private static String scores(Scorecard card, List<AskedMetric> metrics) {
        StringBuilder scores = new StringBuilder(24 * metrics.size()).append('{');
        for (Optional<Double> score : card.scores(metrics)) {
            separate(scores);
            score.ifPresentOrElse(value -> append(scores, value), () -> scores.append("null"));
        }
        return scores.append('}').toString();
    }

    private static String statistics(Scorecard card, int metrics) {
        StringBuilder all = new StringBuilder(256).append('{');
        for (int metric = 0; metric < metrics; metric++) {
            card.by(metric).ifPresent(statistics -> append(all, statistics));
        }
        return all.append('}').toString();
    }

    private static void append(StringBuilder all, Statistics statistics) {
        for (int i = 0; i < statistics.width(); i++) {
            separate(all);
            append(all, statistics.at(i));
        }
    }

    /** Most of them are counts, and a count is written faster as one. */
    private static void append(StringBuilder text, double value) {
        long whole = (long) value;
        if (whole == value && (whole != 0 || 1 / value > 0)) {
            text.append(whole);
        } else {
            text.append(value);
        }
    }

    private static void separate(StringBuilder text) {
        if (text.length() > 1) {
            text.append(',');
        }
    }

    private static @Nullable String obstacles(Scorecard card, int metrics) {
        List<Optional<Category>> obstacles =
                IntStream.range(0, metrics).mapToObj(card::obstacle).toList();
        return obstacles.stream().allMatch(Optional::isEmpty)
                ? null
                : obstacles.stream()
                        .map(obstacle -> obstacle.map(Category::name).orElse("null"))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** Of a row with these columns, of which scores and statistics are not null. Metrics that came later may be unmeasured. */
    public static Scorecard read(ResultSet row, List<AskedMetric> metrics) throws SQLException {
        Double[] scores = (Double[]) row.getArray("scores").getArray();
        double[] statistics = Arrays.stream(
                        (Double[]) row.getArray("statistics").getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
        List<Optional<Category>> obstacles = obstacles(row.getArray("obstacles"), metrics.size());
        List<Measurement> measurements = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < metrics.size(); i++) {
            if (metrics.get(i) instanceof AskedMetric.Known known && i < scores.length && scores[i] != null) {
                int to = from + known.metric().width();
                measurements.add(new Measured(Statistics.of(Arrays.copyOfRange(statistics, from, to))));
                from = to;
            } else {
                measurements.add(new Unmeasured(
                        i < obstacles.size()
                                ? obstacles.get(i).orElse(Category.METRIC_FAILED)
                                : Category.METRIC_FAILED));
            }
        }
        return new Scorecard(measurements);
    }

    /** One for each metric. */
    static List<Optional<Category>> obstacles(@Nullable Array stored, int metrics) throws SQLException {
        if (stored == null) {
            return java.util.Collections.nCopies(metrics, Optional.empty());
        }
        return Arrays.stream((@Nullable String[]) stored.getArray())
                .map(name -> name == null ? Optional.<Category>empty() : Optional.of(Category.valueOf(name)))
                .toList();
    }
}
