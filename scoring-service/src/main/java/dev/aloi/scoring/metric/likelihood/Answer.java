package dev.aloi.scoring.metric.likelihood;

/** One of a sample's choices, and how likely the model found it. Confidential: prints its likelihood alone. */
public record Answer(String text, Likelihood likelihood) {
    @Override
    public String toString() {
        return "Answer with " + likelihood;
    }
}
