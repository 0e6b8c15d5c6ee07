package dev.aloi.carbon.hardware;

/** A part of a whole: from 0 to 1. */
public record Share(double ratio) {
    public static final Share WHOLE = new Share(1);

    public Share {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1: " + ratio);
        }
    }

    /** {@code part} of {@code whole}, at most all of it. */
    public static Share of(double part, double whole) {
        return new Share(Math.min(1, part / whole));
    }
}
