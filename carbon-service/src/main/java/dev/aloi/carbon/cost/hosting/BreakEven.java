package dev.aloi.carbon.cost.hosting;

import dev.aloi.contracts.unit.Money;
import java.util.List;
import java.util.stream.Stream;

/**
 * The traffic at which self-hosting begins to cost no more than an API, from the measured throughput's interval: {@code low} of its
 * upper end, {@code high} of its lower one.
 */
public record BreakEven(Crossing low, Crossing mid, Crossing high) {
    /** Where the two costs meet, or why they do not. */
    public sealed interface Crossing {
        /**
         * Replicas come whole, so that self-hosting can be cheaper, dearer after one replica more, and cheaper again.
         *
         * @param first the smallest traffic at which self-hosting costs no more
         * @param lasting from here on it never costs more
         */
        record At(SampleRate first, SampleRate lasting) implements Crossing {}

        record Never(String reason) implements Crossing {}
    }

    /** A point of the curve: a month at a traffic. */
    public record Point(SampleRate traffic, Money api, Money hostingLow, Money hostingMid, Money hostingHigh) {}

    public static BreakEven of(Money apiPerSample, Hosting hosting) {
        Throughput throughput = hosting.throughput();
        return new BreakEven(
                BreakEvenSearch.of(apiPerSample, hosting, throughput.high()),
                BreakEvenSearch.of(apiPerSample, hosting, throughput.mid()),
                BreakEvenSearch.of(apiPerSample, hosting, throughput.low()));
    }

    public static List<Point> curve(Money apiPerSample, Hosting hosting, Stream<SampleRate> traffic) {
        Throughput throughput = hosting.throughput();
        return traffic.map(rate -> new Point(
                        rate,
                        apiPerSample.times(rate.perHour().multiply(Hosting.HOURS_PER_MONTH)),
                        hosting.month(rate, throughput.high()).total(),
                        hosting.month(rate, throughput.mid()).total(),
                        hosting.month(rate, throughput.low()).total()))
                .toList();
    }
}
