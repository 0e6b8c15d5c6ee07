package dev.aloi.scoring.metric.bleu;

import java.util.Arrays;
import java.util.List;

/**
 * Smoothed precisions in per cent by order, as sacreBLEU's compute_bleu finds them.
 *
 * @param order how many of them count
 */
public record NgramPrecisions(List<Double> percentages, int order) {
    static NgramPrecisions of(double[] matches, double[] totals, Smoothing smoothing, boolean effectiveOrder) {
        Double[] percentages = new Double[matches.length];
        Arrays.fill(percentages, 0.0);
        boolean anyMatch = Arrays.stream(matches).anyMatch(count -> count > 0);
        int order = effectiveOrder ? 0 : matches.length;
        double halving = 1;
        for (int i = 0; anyMatch && i < matches.length; i++) {
            double added = smoothing.method() == Smoothing.Method.ADD_K && i > 0 ? smoothing.value() : 0;
            double total = totals[i] + added;
            if (total == 0) {
                break;
            }
            order = effectiveOrder ? i + 1 : order;
            double hits = matches[i] + added;
            if (hits == 0) {
                halving *= 2;
            }
            percentages[i] = hits > 0 ? 100 * hits / total : ofNone(smoothing, halving, total);
        }
        return new NgramPrecisions(List.of(percentages), order);
    }

    private static double ofNone(Smoothing smoothing, double halving, double total) {
        return switch (smoothing.method()) {
            case EXP -> 100 / (halving * total);
            case FLOOR -> 100 * smoothing.value() / total;
            case ADD_K, NONE -> 0;
        };
    }

    double bleu(double brevityPenalty) {
        double logarithms = 0;
        for (double percentage : percentages.subList(0, order)) {
            if (percentage <= 0) {
                return 0;
            }
            logarithms += Math.log(percentage);
        }
        return order == 0 ? 0 : brevityPenalty * Math.exp(logarithms / order);
    }
}
