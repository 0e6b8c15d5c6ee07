package dev.aloi.scoring.metric.rouge;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ROUGE after Lin (2004), equal to rouge_score 0.1.2: F1 against the reference that gives the highest, the first of them
 * where several do. Statistics: hits, n-grams or tokens of the completion, those of the reference.
 */
public record Rouge(String name, RougeType type, RougeTokenizer tokenizer) implements TextMetric {
    private static final int HITS = 0;
    private static final int COMPLETION = 1;
    private static final int REFERENCE = 2;

    @Override
    public String signature(ReferenceCount references) {
        return "%s|nrefs:%s|stem:%s|tok:%s|f:1|agg:mean|impl:aloi-1(=rouge_score-0.1.2)"
                .formatted(name, references, tokenizer.stems() ? "yes" : "no", tokenizer.label());
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.MEAN;
    }

    @Override
    public int width() {
        return 3;
    }

    @Override
    public Statistics measure(Text completion, References references) {
        Tokens tokens = completion.tokens(tokenizer);
        List<Overlap> overlaps = references.prepared(new Overlaps(type, tokenizer));
        Statistics best = against(overlaps.getFirst(), tokens);
        for (int i = 1; i < overlaps.size(); i++) {
            Statistics next = against(overlaps.get(i), tokens);
            best = score(next) > score(best) ? next : best;
        }
        return best;
    }

    private static Statistics against(Overlap overlap, Tokens completion) {
        return Statistics.of(overlap.hits(completion), overlap.total(completion.size()), overlap.referenceTotal());
    }

    @Override
    public double score(Statistics statistics) {
        double precision = precision(statistics);
        double recall = recall(statistics);
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    public static double precision(Statistics statistics) {
        return statistics.at(HITS) / Math.max(statistics.at(COMPLETION), 1);
    }

    public static double recall(Statistics statistics) {
        return statistics.at(HITS) / Math.max(statistics.at(REFERENCE), 1);
    }

    @Override
    public Map<String, Double> details(Statistics statistics) {
        return Map.of("precision", precision(statistics), "recall", recall(statistics));
    }

    private record Overlaps(RougeType type, RougeTokenizer tokenizer) implements Preparation<List<Overlap>> {
        @Override
        public List<Overlap> of(List<Text> references) {
            List<Overlap> overlaps = new ArrayList<>(references.size());
            for (Text reference : references) {
                overlaps.add(Overlap.with(type, reference.tokens(tokenizer)));
            }
            return overlaps;
        }
    }
}
