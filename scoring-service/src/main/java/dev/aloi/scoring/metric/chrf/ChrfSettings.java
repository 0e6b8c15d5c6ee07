package dev.aloi.scoring.metric.chrf;

/**
 * What chrF depends on besides the texts.
 *
 * @param wordOrder 0 for chrF, 1 for chrF+, 2 for chrF++
 * @param beta how many times as much recall counts as precision
 * @param whitespace spaces are characters too
 * @param epsSmoothing the mean over all orders, as in the scripts of the paper, instead of over those that both texts reach
 */
public record ChrfSettings(
        int charOrder, int wordOrder, int beta, boolean lowercase, boolean whitespace, boolean epsSmoothing) {
    public static final ChrfSettings STANDARD = new ChrfSettings(6, 0, 2, false, false, false);

    int orders() {
        return charOrder + wordOrder;
    }
}
