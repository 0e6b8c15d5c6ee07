package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A metric is statistics first, score second: what was measured on single samples adds up, and resampling adds it anew. */
public interface Metric extends Summing {
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

    default Set<Need> needs() {
        return Set.of(Need.REFERENCES);
    }

    /** Whether measuring takes the time of a call to somebody else, or of a model. */
    default boolean callsOut() {
        return false;
    }

    /** How many attempts at a sample it takes to tell anything. */
    default int attempts() {
        return 1;
    }

    /** How many numbers {@link #measure} returns: always the same. */
    @Override
    int width();

    /** @throws UnmeasuredException where something is missing that it needs */
    Statistics measure(Completion completion, References references);

    default Statistics measure(Text completion, References references) {
        return measure(Completion.of(completion), references);
    }

    default Statistics measure(String completion, List<String> references) {
        return measure(new Text(completion), References.of(references));
    }

    /** Of summed statistics over a corpus, for a metric of which that is the value. */
    @Override
    double score(Statistics summed);

    /** Of the statistics of one sample. */
    default double sampleScore(Statistics one) {
        return score(one);
    }

    /** How these statistics add up, where that depends on all of them, as bins of equally many samples do. */
    default Summing summing(Collection<Statistics> all) {
        return this;
    }

    /** What to say beside a value over so few samples; empty where nothing needs saying. */
    default Optional<String> caution(int samples) {
        return Optional.empty();
    }

    /** What else the statistics tell, by name: precision, recall, brevity penalty. */
    default Map<String, Double> details(Statistics statistics) {
        return Map.of();
    }
}
