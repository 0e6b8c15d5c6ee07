package dev.aloi.carbon.comparison;

/** What is compared, always for a thousand samples; less is better. */
public enum Quantity {
    COST("cheaper"),
    ENERGY("less energy"),
    CARBON("less emitted");

    private final String less;

    Quantity(String less) {
        this.less = less;
    }

    /** For instance {@code less energy}. */
    String less() {
        return less;
    }
}
