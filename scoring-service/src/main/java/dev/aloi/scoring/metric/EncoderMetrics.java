package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.encoder.BertScore;
import dev.aloi.scoring.metric.encoder.EmbeddingSimilarity;
import dev.aloi.scoring.metric.encoder.Encoder;
import dev.aloi.scoring.metric.encoder.InverseFrequency;
import dev.aloi.scoring.metric.encoder.TokenWeights;
import java.util.List;
import java.util.Locale;

/** Metrics that compare by what a model makes of texts, not by their words. */
final class EncoderMetrics {
    private static final Option ENCODER = Option.text("encoder", "");

    private EncoderMetrics() {}

    static List<MetricFamily> all() {
        return List.of(
                new MetricFamily(
                        "embeddingSimilarity",
                        "cosine of completion and reference as an encoder sees them; encoder=NAME is a directory in the"
                                + " Hugging Face layout with onnx/model.onnx",
                        "defined here; pooling as sentence-transformers' files in the directory say",
                        Range.CORRELATION,
                        List.of(ENCODER),
                        (it, registry) ->
                                new EmbeddingSimilarity(registry.encoders().named(it.text("encoder")))),
                new MetricFamily(
                        "bertScore",
                        "how close each token is to its closest one of the other text, by the last layer of an encoder;"
                                + " idf=@FILE weighs tokens by the documents in it, one a line",
                        "Zhang et al. 2020, without rescaling",
                        Range.CORRELATION,
                        List.of(ENCODER, Option.choice("value", "f1", "precision", "recall"), Option.document("idf")),
                        EncoderMetrics::bertScore));
    }

    private static Metric bertScore(Options options, MetricRegistry registry) {
        Encoder encoder = registry.encoders().named(options.text("encoder"));
        return new BertScore(
                encoder,
                weights(options.text("idf"), encoder),
                BertScore.Value.valueOf(options.text("value").toUpperCase(Locale.ROOT)));
    }

    private static TokenWeights weights(String documents, Encoder encoder) {
        List<String> lines = documents.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? TokenWeights.EQUAL : new InverseFrequency(encoder, lines, Digest.of(documents));
    }
}
