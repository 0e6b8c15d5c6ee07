package dev.aloi.bench.scoring;

import dev.aloi.bench.corpus.Corpora;
import dev.aloi.bench.corpus.Pair;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** A corpus scored from its bare texts, both sides of each pair cut anew, as the reference implementations do it. */
public enum MetricTask {
    BLEU("bleu", "BLEU, corpus", false, "bleu"),
    BLEU_SENTENCES("bleu-sentences", "BLEU, sentences", false, "bleu"),
    CHRF("chrf", "chrF", false, "chrf"),
    CHRF_WITH_WORDS("chrf++", "chrF++", false, "chrf++"),
    TER("ter", "TER, 200 pairs", false, "ter"),
    TER_NOTES("ter-notes", "TER, 4 notes", true, "ter"),
    ROUGE_1("rouge1-plain", "ROUGE-1", false, "rouge1"),
    ROUGE_2("rouge2-plain", "ROUGE-2", false, "rouge2"),
    ROUGE_L("rougeL-plain", "ROUGE-L", false, "rougeL"),
    ROUGE_12L("rouge12L-plain", "ROUGE-1, -2, -L", false, "rouge1", "rouge2", "rougeL"),
    ROUGE_1_STEMMED("rouge1-stemmed", "ROUGE-1, stemmed", false, "rouge1:stem=true"),
    ROUGE_2_STEMMED("rouge2-stemmed", "ROUGE-2, stemmed", false, "rouge2:stem=true"),
    ROUGE_L_STEMMED("rougeL-stemmed", "ROUGE-L, stemmed", false, "rougeL:stem=true"),
    ROUGE_12L_STEMMED(
            "rouge12L-stemmed",
            "ROUGE-1, -2, -L, stemmed",
            false,
            "rouge1:stem=true",
            "rouge2:stem=true",
            "rougeL:stem=true"),
    ROUGE_LSUM("rougeLsum", "ROUGE-Lsum, 480 notes", true, "rougeLsum");

    private static final int TER_PAIRS = 200;
    private static final int TER_LONG_PAIRS = 4;

    private final String key;
    private final String label;
    private final boolean onNotes;
    private final String specs;

    MetricTask(String key, String label, boolean onNotes, String... specs) {
        this.key = key;
        this.label = label;
        this.onNotes = onNotes;
        this.specs = String.join(" ", specs);
    }

    /** As the script that times the reference implementations names it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    List<Metric> metrics() {
        return Stream.of(specs.split(" ")).map(Metrics::parse).toList();
    }

    List<Pair> texts(Corpora corpora) throws IOException {
        var texts = onNotes ? corpora.readNotes() : corpora.readPairs();
        return switch (this) {
            case TER -> texts.subList(0, Math.min(TER_PAIRS, texts.size()));
            case TER_NOTES -> texts.subList(0, Math.min(TER_LONG_PAIRS, texts.size()));
            default -> texts;
        };
    }

    /** By each metric its corpus score, or the mean over the pairs where the task says so. */
    double[] scores(List<Metric> metrics, List<Pair> texts) {
        var sums = metrics.stream().map(metric -> new double[metric.width()]).toArray(double[][]::new);
        var scores = new double[metrics.size()];
        for (var pair : texts) {
            var completion = new Text(pair.completion());
            var references = References.of(List.of(pair.reference()));
            for (int i = 0; i < scores.length; i++) {
                var measured = metrics.get(i).measure(completion, references);
                measured.addTo(sums[i], 0);
                scores[i] += metrics.get(i).sampleScore(measured) / texts.size();
            }
        }
        if (isCorpusScore()) {
            Arrays.setAll(scores, i -> metrics.get(i).score(Statistics.of(sums[i])));
        }
        return scores;
    }

    private boolean isCorpusScore() {
        return EnumSet.of(BLEU, CHRF, CHRF_WITH_WORDS, TER, TER_NOTES).contains(this);
    }
}
