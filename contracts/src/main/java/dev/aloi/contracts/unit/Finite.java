package dev.aloi.contracts.unit;

/** Quantities are finite and not negative; what is not known is said to be unknown, never NaN. */
final class Finite {
    private Finite() {}

    static void require(double value, String what) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException(what + " must be finite and not negative: " + value);
        }
    }
}
