package dev.aloi.bench.contradiction;

import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The candidates of a ranking as one metric sees them.
 *
 * @param scores in the order of the ranking's rows
 */
public record MetricView(String metric, List<Quality.Scored> scores) {
    public MetricView {
        scores = List.copyOf(scores);
    }

    /** One for each metric that scored every candidate, in the order in which they were asked for. */
    public static List<MetricView> of(RankingUpdated ranking) {
        List<MetricView> views = new ArrayList<>();
        for (var quality : ranking.rows().getFirst().quality()) {
            var scores = ranking.rows().stream()
                    .map(row -> scored(row, quality.metric()))
                    .flatMap(Optional::stream)
                    .toList();
            if (scores.size() == ranking.rows().size()) {
                views.add(new MetricView(quality.metric(), scores));
            }
        }
        return views;
    }

    private static Optional<Quality.Scored> scored(RankingRow row, String metric) {
        return row.quality().stream()
                .filter(Quality.Scored.class::isInstance)
                .map(Quality.Scored.class::cast)
                .filter(it -> it.metric().equals(metric))
                .findFirst();
    }

    /** From 1 for the best; equal values share a position. */
    int position(int candidate) {
        return 1
                + (int) scores.stream()
                        .filter(other -> goodness(other) > goodness(scores.get(candidate)))
                        .count();
    }

    /** Higher is better, whatever the metric. */
    double[] goodness() {
        return scores.stream().mapToDouble(MetricView::goodness).toArray();
    }

    private static double goodness(Quality.Scored score) {
        return score.higherIsBetter() ? score.value() : -score.value();
    }

    /** Whether the one is better than the other, and their intervals lie apart. */
    boolean isSurelyAhead(int one, int other) {
        var ahead = scores.get(one);
        var behind = scores.get(other);
        return ahead.higherIsBetter() ? ahead.low() > behind.high() : ahead.high() < behind.low();
    }
}
