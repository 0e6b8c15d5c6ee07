package dev.aloi.scoring.trial;

import dev.aloi.scoring.metric.Statistics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A scorecard as the columns scores and statistics hold it: arrays of doubles that come back as they were. */
public record StoredScorecard(String scores, String statistics) {
    static StoredScorecard of(Scorecard card, List<AskedMetric> metrics) {
        return new StoredScorecard(scores(card, metrics), statistics(card));
    }

    private static String scores(Scorecard card, List<AskedMetric> metrics) {
        return card.scores(metrics).stream()
                .map(score -> score.map(Object::toString).orElse("null"))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String statistics(Scorecard card) {
        return card.measured().stream()
                .flatMap(Optional::stream)
                .flatMapToDouble(statistics -> DoubleStream.of(statistics.toArray()))
                .mapToObj(Double::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Of a row with both columns, which are not null. */
    public static Scorecard read(ResultSet row, List<AskedMetric> metrics) throws SQLException {
        Double[] scores = (Double[]) row.getArray("scores").getArray();
        double[] statistics = Arrays.stream(
                        (Double[]) row.getArray("statistics").getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
        List<Optional<Statistics>> measured = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < metrics.size(); i++) {
            if (metrics.get(i) instanceof AskedMetric.Known known && scores[i] != null) {
                int to = from + known.metric().width();
                measured.add(Optional.of(Statistics.of(Arrays.copyOfRange(statistics, from, to))));
                from = to;
            } else {
                measured.add(Optional.empty());
            }
        }
        return new Scorecard(measured);
    }
}
