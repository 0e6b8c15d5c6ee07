package dev.aloi.scoring.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far metrics follow what people say of the same completions.
 *
 * @param trials completions that people have judged and metrics could have scored
 * @param samples that they are of
 * @param items by what people's judgement is taken as; within it the metric first that follows it best, by Spearman's correlation
 */
public record Agreement(int trials, int samples, List<MetricAgreement> items) {
    /**
     * One metric beside one kind of judgement.
     *
     * @param n completions of which both are known; several reviews of one are averaged
     * @param higherIsBetter of the metric; HTER is better the lower it is, approval and score the higher
     * @param contrary the metric points the wrong way: what it prefers people like less
     * @param pearson absent, as the others, where either side is constant or there are fewer than two completions
     */
    public record MetricAgreement(
            JudgedBy judgement,
            String metric,
            String signature,
            int n,
            boolean higherIsBetter,
            boolean contrary,
            @Nullable Coefficient pearson,
            @Nullable Coefficient spearman,
            @Nullable Coefficient kendall) {}

    /**
     * A correlation from -1 to 1.
     *
     * @param low absent, as high, level and interval, where there is too little to tell how sure the value is
     * @param interval how the interval was found
     */
    public record Coefficient(
            double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double level,
            @Nullable String interval) {}
}
