package dev.aloi.scoring.metric.bleu;

/** What BLEU depends on besides the texts. */
public record BleuSettings(BleuTokenizer tokenizer, boolean lowercase, Smoothing smoothing, int maxOrder) {
    public static final BleuSettings STANDARD =
            new BleuSettings(BleuTokenizer.MTEVAL_13A, false, Smoothing.named("exp"), 4);
}
