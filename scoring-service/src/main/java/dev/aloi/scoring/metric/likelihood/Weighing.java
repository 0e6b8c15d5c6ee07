package dev.aloi.scoring.metric.likelihood;

/** By what answers of different lengths are compared. */
public enum Weighing {
    TOTAL,
    PER_BYTE;

    double of(Likelihood likelihood) {
        return switch (this) {
            case TOTAL -> likelihood.logarithm();
            case PER_BYTE -> likelihood.perByte();
        };
    }

    /** As signatures name it. */
    String label() {
        return this == TOTAL ? "none" : "bytes";
    }
}
