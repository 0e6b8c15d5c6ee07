package dev.aloi.scoring.metric.bleu;

/** What BLEU depends on besides the texts. */
public record BleuSettings(
        BleuTokenizer tokenizer, boolean lowercase, Smoothing smoothing, int maxOrder, EffectiveOrder effectiveOrder) {
    public static final BleuSettings STANDARD =
            new BleuSettings(BleuTokenizer.MTEVAL_13A, false, Smoothing.named("exp"), 4, EffectiveOrder.SAMPLE);

    /** For which texts orders that are longer than the completion do not count. */
    public enum EffectiveOrder {
        /** For single samples, not for a corpus: what sacreBLEU recommends. */
        SAMPLE,
        ALWAYS,
        NEVER
    }
}
