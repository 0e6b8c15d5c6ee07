package dev.aloi.carbon.hardware;

/** Main memory in gigabytes. */
public record Memory(double gigabytes) {
    public Memory {
        if (!(gigabytes >= 0) || !Double.isFinite(gigabytes)) {
            throw new IllegalArgumentException("memory must be finite and not negative: " + gigabytes);
        }
    }

    public static Memory gigabytes(double value) {
        return new Memory(value);
    }

    /** What there is more than {@code other}; nothing where there is less. */
    public Memory over(Memory other) {
        return new Memory(Math.max(0, gigabytes - other.gigabytes));
    }

    public Memory times(double factor) {
        return new Memory(gigabytes * factor);
    }
}
