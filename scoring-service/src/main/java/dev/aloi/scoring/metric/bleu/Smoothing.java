package dev.aloi.scoring.metric.bleu;

import java.util.Locale;

/** What becomes of an order of which no n-gram matches. */
public record Smoothing(Method method, double value) {
    /** As sacreBLEU names them. */
    public enum Method {
        /** Half as much for each further order without a match. */
        EXP,
        /** A small number of matches instead of none. */
        FLOOR,
        /** A number added to matches and totals of all orders but the first. */
        ADD_K,
        NONE
    }

    /** With the values that are standard for each method. */
    public static Smoothing named(String name) {
        return switch (name) {
            case "exp" -> new Smoothing(Method.EXP, 0);
            case "floor" -> new Smoothing(Method.FLOOR, 0.1);
            case "add-k" -> new Smoothing(Method.ADD_K, 1);
            case "none" -> new Smoothing(Method.NONE, 0);
            default -> throw new IllegalArgumentException("no smoothing is called " + name);
        };
    }

    public Smoothing with(double other) {
        return new Smoothing(method, other);
    }

    @Override
    public String toString() {
        return switch (method) {
            case EXP -> "exp";
            case NONE -> "none";
            case FLOOR -> String.format(Locale.ROOT, "floor[%.2f]", value);
            case ADD_K -> String.format(Locale.ROOT, "add-k[%.2f]", value);
        };
    }
}
