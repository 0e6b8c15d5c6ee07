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

    /** @throws IllegalArgumentException where the method has no value */
    public Smoothing with(double other) {
        if (method == Method.EXP || method == Method.NONE) {
            throw new IllegalArgumentException("smooth=" + this + " has no value");
        }
        return new Smoothing(method, other);
    }

    @Override
    public String toString() {
        return switch (method) {
            case EXP -> "exp";
            case NONE -> "none";
            case FLOOR -> "floor[%s]".formatted(written());
            case ADD_K -> "add-k[%s]".formatted(written());
        };
    }

    /** With two digits as sacreBLEU writes it, with more where two would not tell it from another. */
    private String written() {
        String two = String.format(Locale.ROOT, "%.2f", value);
        return Double.parseDouble(two) == value ? two : Double.toString(value);
    }
}
