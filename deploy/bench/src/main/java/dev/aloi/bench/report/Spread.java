package dev.aloi.bench.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Of what was measured several times. */
record Spread(double low, double median, double high) {
    static <T> Spread of(Collection<T> measured, ToDoubleFunction<T> value) {
        List<Double> sorted =
                measured.stream().mapToDouble(value).sorted().boxed().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
