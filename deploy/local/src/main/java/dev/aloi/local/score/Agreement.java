package dev.aloi.local.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.scoring.stats.Correlation;
import dev.aloi.scoring.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a metric agrees with people on the samples that people have judged.
 *
 * @param low absent where there are too few samples for an interval
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Agreement(
        String metric,
        String correlation,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        int n,
        double pValue) {
    private static final double LEVEL = 0.95;

    /** None where either side is constant, or there are fewer than two. */
    static List<Agreement> of(Sheet sheet, int index) {
        Column column = sheet.column(index);
        Human human = new Human(sheet);
        int[] judged = IntStream.of(column.scored())
                .filter(sample -> human.of(sample).length > 0)
                .toArray();
        double[] scores = column.scores(judged);
        double[] opinions = IntStream.of(judged)
                .mapToDouble(sample -> Arrays.stream(human.of(sample)).average().orElseThrow())
                .toArray();
        return Stream.of(
                        Correlation.pearson(scores, opinions),
                        Correlation.spearman(scores, opinions),
                        Correlation.kendall(scores, opinions))
                .flatMap(Optional::stream)
                .map(it -> of(column.asked().spec(), it))
                .toList();
    }

    private static Agreement of(String metric, Correlation found) {
        Optional<Interval> interval = found.interval(LEVEL);
        return new Agreement(
                metric,
                found.kind().name().toLowerCase(java.util.Locale.ROOT),
                found.value(),
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                found.n(),
                found.pValue());
    }

    private record Human(Rows opinions, IntFunction<int[]> lines) {
        Human(Sheet sheet) {
            this(sheet.humans(), sheet.samples().byLine());
        }

        double[] of(int sample) {
            return Arrays.stream(lines.apply(sample))
                    .filter(opinions::has)
                    .mapToDouble(line -> opinions.row(line)[0])
                    .toArray();
        }
    }
}
