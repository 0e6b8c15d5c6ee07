package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.bleu.BleuSettings.EffectiveOrder;
import dev.aloi.scoring.metric.text.Lexicon;
import dev.aloi.scoring.metric.text.Ngrams;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BLEU after Papineni et al. (2002), equal to sacreBLEU 2.6.0. Statistics: tokens of the completion, tokens of the
 * reference closest in length, then matching n-grams and n-grams of the completion by order.
 */
public record Bleu(BleuSettings settings) implements TextMetric {
    private static final int LENGTH = 0;
    private static final int REFERENCE_LENGTH = 1;
    private static final int FIRST_COUNT = 2;

    @Override
    public String name() {
        return "bleu";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "bleu|nrefs:%s|case:%s|eff:%s|tok:%s|smooth:%s|order:%d|impl:aloi-1(=sacrebleu-2.6.0)"
                .formatted(
                        references,
                        settings.lowercase() ? "lc" : "mixed",
                        settings.effectiveOrder() == EffectiveOrder.ALWAYS ? "yes" : "no",
                        settings.tokenizer(),
                        settings.smoothing(),
                        settings.maxOrder());
    }

    @Override
    public double scale() {
        return 100;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.CORPUS;
    }

    @Override
    public int width() {
        return FIRST_COUNT + 2 * settings.maxOrder();
    }

    @Override
    public Statistics measure(Text completion, References references) {
        Tokenizer tokenizer = settings.tokenizer().withCase(settings.lowercase());
        Tokens tokens = completion.tokens(tokenizer);
        Counted reference = references.prepared(new Counting(tokenizer, settings.maxOrder()));
        int[] matches = reference.ngrams().matches(reference.lexicon().numbers(tokens));
        double[] statistics = new double[width()];
        statistics[LENGTH] = tokens.size();
        statistics[REFERENCE_LENGTH] = reference.lengthClosestTo(tokens.size());
        for (int order = 1; order <= settings.maxOrder(); order++) {
            statistics[FIRST_COUNT + order - 1] = matches[order - 1];
            statistics[FIRST_COUNT + settings.maxOrder() + order - 1] = Ngrams.total(tokens.size(), order);
        }
        return Statistics.of(statistics);
    }

    @Override
    public double score(Statistics summed) {
        boolean effective = settings.effectiveOrder() == EffectiveOrder.ALWAYS;
        return precisions(summed, effective).bleu(brevityPenalty(summed));
    }

    /** With sacreBLEU's effective order: orders for which the completion is too short do not count. */
    @Override
    public double sampleScore(Statistics one) {
        boolean effective = settings.effectiveOrder() != EffectiveOrder.NEVER;
        return precisions(one, effective).bleu(brevityPenalty(one));
    }

    public double brevityPenalty(Statistics statistics) {
        double length = statistics.at(LENGTH);
        double reference = statistics.at(REFERENCE_LENGTH);
        if (length >= reference) {
            return 1;
        }
        return length > 0 ? Math.exp(1 - reference / length) : 0;
    }

    public NgramPrecisions precisions(Statistics statistics, boolean effectiveOrder) {
        double[] matches = new double[settings.maxOrder()];
        double[] totals = new double[settings.maxOrder()];
        for (int i = 0; i < settings.maxOrder(); i++) {
            matches[i] = statistics.at(FIRST_COUNT + i);
            totals[i] = statistics.at(FIRST_COUNT + settings.maxOrder() + i);
        }
        return NgramPrecisions.of(matches, totals, settings.smoothing(), effectiveOrder);
    }

    @Override
    public Map<String, Double> details(Statistics statistics) {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("brevityPenalty", brevityPenalty(statistics));
        List<Double> precisions = precisions(statistics, false).percentages();
        for (int i = 0; i < precisions.size(); i++) {
            details.put("precision" + (i + 1), precisions.get(i));
        }
        return details;
    }

    /** References with their n-grams counted. */
    private record Counted(Lexicon lexicon, Ngrams ngrams, List<Integer> lengths) {
        /** The shorter one of two that are equally close. */
        int lengthClosestTo(int length) {
            int closest = lengths.getFirst();
            for (int candidate : lengths) {
                int difference = Math.abs(candidate - length);
                int least = Math.abs(closest - length);
                if (difference < least || (difference == least && candidate < closest)) {
                    closest = candidate;
                }
            }
            return closest;
        }
    }

    private record Counting(Tokenizer tokenizer, int maxOrder) implements Preparation<Counted> {
        @Override
        public Counted of(List<Text> references) {
            List<Tokens> texts = new ArrayList<>(references.size());
            List<Integer> lengths = new ArrayList<>(references.size());
            for (Text reference : references) {
                Tokens tokens = reference.tokens(tokenizer);
                texts.add(tokens);
                lengths.add(tokens.size());
            }
            Lexicon lexicon = Lexicon.of(texts);
            return new Counted(lexicon, Ngrams.of(lexicon, maxOrder), lengths);
        }
    }
}
