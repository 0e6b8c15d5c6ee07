package dev.aloi.carbon.comparison;

import dev.aloi.carbon.comparison.Quantiles.Quantile;
import dev.aloi.carbon.comparison.Verdict.CannotTell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two pools side by side: what each gave, and what can be said of claims about the first against the second. */
public record HardwareComparison(PoolRun promised, PoolRun reference, long seed) {
    private static final List<Double> SHARES = List.of(0.5, 0.95, 0.99);

    public OutputEquality equality() {
        return OutputEquality.of(promised.answers(), reference.answers());
    }

    /** Whether both answered the same samples: figures of different work are not set against each other. */
    public boolean isSameWork() {
        return promised.answers().keySet().equals(reference.answers().keySet());
    }

    /** Samples per second of the first over those of the second. */
    public Interval throughputRatio() {
        return MeasuredThroughput.perSecond(promised.batches(), seed)
                .over(MeasuredThroughput.perSecond(reference.batches(), seed));
    }

    /** p50, p95 and p99 of one of the pools; none where nothing was timed. */
    public static List<Quantile> latencies(PoolRun run) {
        return run.latencies().isEmpty()
                ? List.of()
                : SHARES.stream()
                        .map(share -> Quantiles.of(share, run.latencies()))
                        .toList();
    }

    /** Cost, energy or emissions of the first over those of the second. */
    public FigureRatio ratio(Quantity quantity) {
        Optional<Figure> one = find(promised, quantity);
        Optional<Figure> other = find(reference, quantity);
        return one.isPresent() && other.isPresent()
                ? FigureRatio.of(one.get(), other.get(), isSameWork())
                : new FigureRatio(Optional.empty(), unknown(quantity));
    }

    public Verdict check(Claim claim) {
        Optional<Figure> one = find(promised, claim.quantity());
        Optional<Figure> other = find(reference, claim.quantity());
        if (one.isPresent() && other.isPresent()) {
            return ClaimCheck.check(claim, one.get(), other.get(), isSameWork());
        }
        return new CannotTell(claim, Optional.empty(), unknown(claim.quantity()));
    }

    private List<String> unknown(Quantity quantity) {
        return Stream.of(promised, reference)
                .filter(run -> find(run, quantity).isEmpty())
                .map(run -> "the figure of " + run.pool() + " is not known")
                .toList();
    }

    private static Optional<Figure> find(PoolRun run, Quantity quantity) {
        return run.figures().stream()
                .filter(figure -> figure.quantity() == quantity)
                .findFirst();
    }
}
