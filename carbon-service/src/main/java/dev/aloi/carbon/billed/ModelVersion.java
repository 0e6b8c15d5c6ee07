package dev.aloi.carbon.billed;

import java.util.Comparator;

/** The version of the cloud's own method: v3.0.1. From version 3 on its totals hold the making of hardware (Scope 3). */
public record ModelVersion(int major, int minor, int patch) implements Comparable<ModelVersion> {
    private static final int WITH_SCOPE_3 = 3;
    private static final Comparator<ModelVersion> ORDER = Comparator.comparingInt(ModelVersion::major)
            .thenComparingInt(ModelVersion::minor)
            .thenComparingInt(ModelVersion::patch);

    /** Fails on anything but {@code v}, and three numbers with points between them. */
    public static ModelVersion parse(String version) {
        if (!version.matches("v\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}")) {
            throw new IllegalArgumentException("not a model version: " + version);
        }
        String[] numbers = version.substring(1).split("\\.", -1);
        return new ModelVersion(
                Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    boolean holdsMaking() {
        return major >= WITH_SCOPE_3;
    }

    @Override
    public int compareTo(ModelVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "v" + major + "." + minor + "." + patch;
    }
}
