package dev.aloi.bench.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two metrics that order two candidates in opposite ways, each with intervals that lie apart: it is not chance. */
public record Contradiction(MetricView first, MetricView second, int aheadByFirst, int aheadBySecond) {
    /** All of two metrics. */
    static List<Contradiction> between(MetricView first, MetricView second) {
        var all = new ArrayList<Contradiction>();
        int candidates = first.scores().size();
        for (int one = 0; one < candidates; one++) {
            for (int other = 0; other < candidates; other++) {
                if (first.isSurelyAhead(one, other) && second.isSurelyAhead(other, one)) {
                    all.add(new Contradiction(first, second, one, other));
                }
            }
        }
        return all;
    }

    /** Of the two metrics: by how many positions the candidates change places, the smaller of both. */
    int positions() {
        return Math.min(
                first.position(aheadBySecond) - first.position(aheadByFirst),
                second.position(aheadByFirst) - second.position(aheadBySecond));
    }

    /** Between each two of the metrics. */
    static List<Contradiction> all(List<MetricView> views) {
        return IntStream.range(0, views.size())
                .boxed()
                .flatMap(one -> views.subList(one + 1, views.size()).stream()
                        .flatMap(other -> between(views.get(one), other).stream()))
                .toList();
    }
}
