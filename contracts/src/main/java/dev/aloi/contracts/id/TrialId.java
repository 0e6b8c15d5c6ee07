package dev.aloi.contracts.id;

/** One repetition of one sample in one run: the natural key of everything that comes of it. */
public record TrialId(RunId run, SampleId sample, int repetition) {
    public TrialId {
        if (repetition < 0) {
            throw new IllegalArgumentException("the repetition is negative");
        }
    }

    @Override
    public String toString() {
        return run + "/" + sample + "/" + repetition;
    }
}
