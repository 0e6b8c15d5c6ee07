package dev.aloi.carbon.machine;

import dev.aloi.carbon.comparison.Figure;
import dev.aloi.carbon.comparison.FigureRatio;
import dev.aloi.carbon.comparison.HardwareComparison;
import dev.aloi.carbon.comparison.Interval;
import dev.aloi.carbon.comparison.MeasuredThroughput;
import dev.aloi.carbon.comparison.OutputEquality;
import dev.aloi.carbon.comparison.PoolRun;
import dev.aloi.carbon.comparison.Quantiles.Quantile;
import dev.aloi.carbon.comparison.Quantity;
import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.Node;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two runs of an evaluation side by side.
 *
 * @param sameWork whether both answered the same samples
 * @param equality how many answers are the same; absent where no sample was answered by both
 * @param throughput samples per second of the first over those of the second; absent where one was not timed
 * @param ratios of the first over the second, of a thousand samples each
 */
public record Comparison(
        Side promised,
        Side reference,
        boolean sameWork,
        @Nullable OutputEquality equality,
        @Nullable Interval throughput,
        List<Ratio> ratios,
        List<ClaimVerdict> verdicts) {
    /**
     * One of the two.
     *
     * @param samplesPerSecond absent where nothing was timed
     */
    public record Side(
            RunId run,
            String candidate,
            String pool,
            List<String> machines,
            int trials,
            @Nullable Interval samplesPerSecond,
            List<LatencyQuantile> latencies,
            List<Figure> figures) {
        static Side of(WeighedRun weighed, PoolRun run, long seed) {
            return new Side(
                    weighed.run().run(),
                    weighed.name(),
                    pool(weighed),
                    machines(weighed),
                    weighed.footprint().trials(),
                    run.batches().isEmpty() ? null : MeasuredThroughput.perSecond(run.batches(), seed),
                    HardwareComparison.latencies(run).stream()
                            .map(LatencyQuantile::of)
                            .toList(),
                    run.figures());
        }

        private static String pool(WeighedRun weighed) {
            return weighed.run().plan().candidate() == null
                    ? ""
                    : weighed.run().plan().candidate().pool().label();
        }

        private static List<String> machines(WeighedRun weighed) {
            return weighed.use().nodes().stream()
                    .map(use -> use.node() == null ? "not known" : words(use.node()))
                    .distinct()
                    .toList();
        }

        private static String words(Node node) {
            String cpu =
                    node.logicalCpus() + " CPUs of " + Objects.requireNonNullElse(node.cpuModel(), node.architecture());
            return (node.instanceType() == null ? cpu : node.instanceType() + ", " + cpu)
                    + (node.region() == null ? "" : ", " + node.region());
        }
    }

    /** @param low and {@code high}: absent where too few were timed for a bound on that side */
    public record LatencyQuantile(
            double share,
            Duration value,
            @Nullable Duration low,
            @Nullable Duration high,
            int n) {
        static LatencyQuantile of(Quantile quantile) {
            return new LatencyQuantile(
                    quantile.share(),
                    quantile.value(),
                    quantile.low().orElse(null),
                    quantile.high().orElse(null),
                    quantile.n());
        }
    }

    /**
     * One quantity of both.
     *
     * @param ratio absent where the two may not be set against each other
     */
    public record Ratio(Quantity quantity, @Nullable Interval ratio, List<String> obstacles) {
        static Ratio of(Quantity quantity, FigureRatio ratio) {
            return new Ratio(quantity, ratio.ratio().orElse(null), ratio.obstacles());
        }
    }

    static List<Ratio> ratios(HardwareComparison comparison) {
        return Arrays.stream(Quantity.values())
                .map(quantity -> Ratio.of(quantity, comparison.ratio(quantity)))
                .toList();
    }

    static Optional<OutputEquality> equality(HardwareComparison comparison) {
        boolean isAnyShared = comparison.promised().answers().keySet().stream()
                .anyMatch(comparison.reference().answers()::containsKey);
        return isAnyShared ? Optional.of(comparison.equality()) : Optional.empty();
    }
}
