package dev.aloi.scoring.metric;

/** What a metric cannot do without, beside the completion's text. */
public enum Need {
    REFERENCES("references"),
    /** The choices of the sample, with how likely the model found each. */
    LIKELIHOODS("likelihoods of choices"),
    /** The completion as a human corrected it. */
    CORRECTION("corrected versions");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
