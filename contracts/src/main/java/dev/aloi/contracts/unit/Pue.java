package dev.aloi.contracts.unit;

/** Power usage effectiveness: facility energy over IT energy, at least one (ISO/IEC 30134-2). */
public record Pue(double ratio) {
    public Pue {
        if (!(ratio >= 1) || !Double.isFinite(ratio)) {
            throw new IllegalArgumentException("a PUE is at least 1: " + ratio);
        }
    }
}
