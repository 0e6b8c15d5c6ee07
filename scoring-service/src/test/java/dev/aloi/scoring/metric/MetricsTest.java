package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void signatureTellsAllThatTheNumberDependsOn() {
        ReferenceCount varied = new ReferenceCount(1, 3);

        assertThat(Metrics.parse("rougeL:stem=true").signature(ReferenceCount.ONE))
                .isEqualTo("rougeL|nrefs:1|stem:yes|tok:rouge_score|f:1|agg:mean|impl:aloi-1(=rouge_score-0.1.2)");
        assertThat(Metrics.parse("bleu:smooth=floor,lowercase=true").signature(varied))
                .isEqualTo("bleu|nrefs:var|case:lc|eff:no|tok:13a|smooth:floor[0.10]|order:4"
                        + "|impl:aloi-1(=sacrebleu-2.6.0)");
        assertThat(Metrics.parse("exactMatch").signature(new ReferenceCount(2, 2)))
                .isEqualTo("exactMatch|nrefs:2|case:mixed|strip:yes|agg:mean|impl:aloi-1");
    }

    @Test
    void equalRequestsGiveEqualMetrics() {
        assertThat(Metrics.parse(" bleu : smooth = exp ")).isEqualTo(Metrics.parse("bleu"));
        assertThat(Metrics.parse("contains")).isEqualTo(Metrics.parse("contains"));
        assertThat(Metrics.parse("contains:ignoreCase=true")).isNotEqualTo(Metrics.parse("contains"));
        assertThat(Metrics.parse("rougeL:stem=true")).isNotEqualTo(Metrics.parse("rougeL"));
    }

    @Test
    void unknownMetricIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Metrics.parse("rouge9"))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessageStartingWith(
                        "no metric is called 'rouge9'; known are rouge1, rouge2, rouge3, rougeL, rougeLsum,"
                                + " bleu, chrf, chrf+, chrf++, ter, meteor, exactMatch");
    }

    @Test
    void wrongOptionIsRefusedWithThoseThatThereAre() {
        refuses("rougeL:stemmer=true", "rougeL has no option 'stemmer'; it has stem, tok");
        refuses("rougeL:stem=yes", "the option stem of rougeL is one of false, true, not 'yes'");
        refuses("rougeL:stem", "the option stem of rougeL has no value: stem=...");
        refuses("bleu:smoothValue=-1", "the option smoothValue of bleu is a number, not '-1'");
        refuses("bleu:,", "bleu has no option ''");
        refuses("ece:bins=0", "the option bins of ece is a whole number from 1, not '0'");
        refuses("accuracy:labels='yes|no", "the option labels of accuracy has no closing '");
        refuses("accuracy:labels='yes'|no", "the option labels of accuracy goes on after its closing quote");
        refuses("pass@k:of=rouge9", "no metric is called 'rouge9'");
        refuses("pass@k:of=pass^k", "pass@k cannot judge attempts by pass^k");
    }

    private static void refuses(String spec, String message) {
        assertThatThrownBy(() -> Metrics.parse(spec))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void quotedValuesMayHoldWhatSeparatesOptions() {
        assertThat(Metrics.parse("accuracy:labels='a,b|c:d'")).isEqualTo(Metrics.parse("accuracy:labels=\"a,b|c:d\""));
        assertThat(Metrics.parse("accuracy:labels='it''s|not'").signature(ReferenceCount.ONE))
                .contains("labels:it's/not");
        assertThat(Metrics.parse("pass@k:k=3,of='rouge1:stem=true,tok=unicode',from=0.5")
                        .signature(ReferenceCount.ONE))
                .startsWith("pass@k|k:3|of:(rouge1|nrefs:1|stem:yes|tok:unicode")
                .endsWith(")|from:0.5|agg:mean|impl:aloi-1");
    }

    @Test
    void measuringWithoutReferencesIsRefused() {
        Metric metric = Metrics.parse("rouge1");
        References none = References.of(List.of());
        Text completion = new Text("no fever");

        assertThatThrownBy(() -> metric.measure(completion, none))
                .isInstanceOf(UnmeasuredException.class)
                .hasMessage("there is no reference to compare with");
    }

    @Test
    void detailsShowPrecisionAndRecall() {
        Metric rouge = Metrics.parse("rouge1");
        Statistics measured = rouge.measure("no fever", List.of("no fever was seen"));

        assertThat(rouge.details(measured)).containsEntry("precision", 1.0).containsEntry("recall", 0.5);
    }

    @Test
    void textsDoNotPrintTheirContent() {
        assertThat(new Text("secret")).hasToString("Text of 6 characters");
    }
}
