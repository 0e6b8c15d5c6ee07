package dev.aloi.scoring.metric.rouge;

/** What ROUGE counts. */
public enum RougeType {
    ONE(1),
    TWO(2),
    THREE(3),
    LONGEST(0),
    SUMMARY(0);

    private final int order;

    RougeType(int order) {
        this.order = order;
    }

    /** Of the n-grams; none for subsequences. */
    int order() {
        return order;
    }
}
