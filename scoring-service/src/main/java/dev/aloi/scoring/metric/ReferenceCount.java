package dev.aloi.scoring.metric;

/** How many references a sample has, as sacreBLEU's signatures tell it. */
public record ReferenceCount(int fewest, int most) {
    public static final ReferenceCount ONE = new ReferenceCount(1, 1);

    @Override
    public String toString() {
        return fewest == most ? Integer.toString(most) : "var";
    }
}
