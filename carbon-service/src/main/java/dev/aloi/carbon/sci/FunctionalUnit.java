package dev.aloi.carbon.sci;

/** R of the software carbon intensity: what emissions are counted for. */
public enum FunctionalUnit {
    THOUSAND_SAMPLES(1_000, "samples"),
    MILLION_TOKENS(1_000_000, "tokens"),
    ACCEPTED_ANSWER(1, "accepted answers");

    private final long size;
    private final String what;

    FunctionalUnit(long size, String what) {
        this.size = size;
        this.what = what;
    }

    public long size() {
        return size;
    }

    public String what() {
        return what;
    }
}
