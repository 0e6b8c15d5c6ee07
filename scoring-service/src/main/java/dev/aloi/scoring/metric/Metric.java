package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.Map;

/** A metric is statistics first, score second: what was measured on single samples adds up, and resampling adds it anew. */
public interface Metric {
    /** Of the family, without options. */
    String name();

    /** All that the number depends on. Numbers of different signatures are not compared. */
    String signature(ReferenceCount references);

    default boolean higherIsBetter() {
        return true;
    }

    /** The best possible value: 1 or 100. */
    double scale();

    Aggregation aggregation();

    /** How many numbers {@link #measure} returns: always the same. */
    int width();

    /** Fails where there is no reference to compare with. */
    Statistics measure(Text completion, References references);

    default Statistics measure(String completion, List<String> references) {
        return measure(new Text(completion), References.of(references));
    }

    /** Of summed statistics over a corpus, for a metric of which that is the value. */
    double score(Statistics summed);

    /** Of the statistics of one sample. */
    default double sampleScore(Statistics one) {
        return score(one);
    }

    /** What else the statistics tell, by name: precision, recall, brevity penalty. */
    default Map<String, Double> details(Statistics statistics) {
        return Map.of();
    }
}
