package dev.aloi.carbon.energy.ecologits;

/** All parameters of a model, which have to be kept, and those that work on a token; the same where the model is dense. */
public record ModelSize(Parameters total, Parameters active) {
    public ModelSize {
        if (active.billions() > total.billions()) {
            throw new IllegalArgumentException("no more parameters work than there are");
        }
    }
}
