package dev.aloi.scoring.metric.encoder;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.Map;

/**
 * The cosine between the vectors of completion and reference, of the closest of several references. Statistics: the cosine, and
 * whether one of the two texts was longer than the encoder reads.
 */
public record EmbeddingSimilarity(Encoder encoder) implements TextMetric {
    private static final int COSINE = 0;
    private static final int CUT = 1;

    @Override
    public String name() {
        return "embeddingSimilarity";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "embeddingSimilarity|nrefs:%s|encoder:%s|agg:mean|impl:aloi-1".formatted(references, encoder.identity());
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.MEAN;
    }

    /** An encoder takes its time. */
    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public Statistics measure(Text completion, References references) {
        List<TextVector> prepared = references.prepared(new Reading(encoder));
        TextVector vector = encoder.read(completion.value());
        Statistics best = between(vector, prepared.getFirst());
        for (TextVector reference : prepared.subList(1, prepared.size())) {
            Statistics next = between(vector, reference);
            best = score(next) > score(best) ? next : best;
        }
        return best;
    }

    private static Statistics between(TextVector completion, TextVector reference) {
        return Statistics.of(completion.cosine(reference), completion.isCut() || reference.isCut() ? 1 : 0);
    }

    @Override
    public double score(Statistics statistics) {
        return statistics.at(COSINE);
    }

    @Override
    public Map<String, Double> details(Statistics statistics) {
        return Map.of("cut", statistics.at(CUT));
    }

    private record Reading(Encoder encoder) implements Preparation<List<TextVector>> {
        @Override
        public List<TextVector> of(List<Text> references) {
            return references.stream().map(text -> encoder.read(text.value())).toList();
        }
    }
}
