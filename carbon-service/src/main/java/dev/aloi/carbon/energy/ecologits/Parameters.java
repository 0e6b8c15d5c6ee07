package dev.aloi.carbon.energy.ecologits;

/** A model's size in billions of parameters. */
public record Parameters(double billions) {
    public Parameters {
        if (!(billions > 0) || !Double.isFinite(billions)) {
            throw new IllegalArgumentException("a model has parameters: " + billions);
        }
    }
}
