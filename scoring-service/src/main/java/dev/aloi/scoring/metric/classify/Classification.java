package dev.aloi.scoring.metric.classify;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well completions name the label that the first reference names. A completion that names none is wrong. Statistics:
 * samples, then for each label how often it was right, given, and expected.
 */
public record Classification(String name, Summary summary, List<String> labels) implements TextMetric {
    private static final int SAMPLES = 0;

    /** What is made of the counts. */
    public enum Summary {
        ACCURACY,
        /** The mean of the F1 of each label. */
        MACRO_F1,
        /** F1 of the counts of all labels together. */
        MICRO_F1,
        /** Matthews' correlation coefficient, for several labels after Gorodkin (2004). */
        MATTHEWS_CORRELATION
    }

    public Classification {
        labels = labels.stream().map(Classification::bare).toList();
        if (labels.size() < 2 || labels.stream().distinct().count() != labels.size()) {
            throw new InvalidMetricException("%s needs at least two different labels".formatted(name));
        }
    }

    @Override
    public String signature(ReferenceCount references) {
        return "%s|nrefs:%s|labels:%s|case:lc|punct:outer-no|agg:corpus|impl:aloi-1"
                .formatted(name, references, String.join("/", labels));
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.CORPUS;
    }

    @Override
    public int width() {
        return 1 + 3 * labels.size();
    }

    @Override
    public Statistics measure(Text completion, References references) {
        int expected = labels.indexOf(
                bare(references.prepared(texts -> texts).getFirst().value()));
        if (expected < 0) {
            throw new UnmeasuredException(Category.UNFIT_REFERENCE, "a reference is none of the labels of " + name);
        }
        int given = labels.indexOf(bare(completion.value()));
        double[] counts = new double[width()];
        counts[SAMPLES] = 1;
        counts[1 + 3 * expected + 2] = 1;
        if (given >= 0) {
            counts[1 + 3 * given + 1] = 1;
            counts[1 + 3 * given] = given == expected ? 1 : 0;
        }
        return Statistics.of(counts);
    }

    @Override
    public double score(Statistics summed) {
        Counts counts = new Counts(summed, labels.size());
        return switch (summary) {
            case ACCURACY -> counts.right() / summed.at(SAMPLES);
            case MACRO_F1 -> counts.macroF1();
            case MICRO_F1 -> Counts.f1(counts.right(), counts.given(), summed.at(SAMPLES));
            case MATTHEWS_CORRELATION -> counts.matthews(summed.at(SAMPLES));
        };
    }

    /** Of a single sample only whether it was right says anything. */
    @Override
    public double sampleScore(Statistics one) {
        return new Counts(one, labels.size()).right();
    }

    @Override
    public Map<String, Double> details(Statistics statistics) {
        return Map.of("unnamed", statistics.at(SAMPLES) - new Counts(statistics, labels.size()).given());
    }

    /** Without outer spaces and punctuation, in lower case: "Yes." is yes. */
    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isOuter(text.charAt(start))) {
            start++;
        }
        while (end > start && isOuter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOuter(char c) {
        return PythonText.isSpace(c) || PythonText.isPunctuation(c);
    }
}
