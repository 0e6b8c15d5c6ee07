package dev.aloi.carbon.cost.hosting;

/** How an instance is rented. */
public enum PurchaseOption {
    ON_DEMAND("on demand"),
    SPOT("spot, can be taken away"),
    RESERVED_ONE_YEAR("reserved for a year"),
    RESERVED_THREE_YEARS("reserved for three years");

    private final String words;

    PurchaseOption(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
