package dev.aloi.scoring.metric.correction;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.ter.Ter;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;

/**
 * HTER after Snover et al. (2006): the translation edit rate of a completion against the version that a human made of it,
 * per hundred words of that version. Statistics: edits, words of the version.
 */
public record Hter(Ter ter) implements CorrectionMetric {
    @Override
    public String name() {
        return "hter";
    }

    /** There is one version of each completion. */
    @Override
    public String signature(ReferenceCount references) {
        return ter.signature(ReferenceCount.ONE).replaceFirst("ter\\|nrefs:1", "hter|of:correction");
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public double scale() {
        return ter.scale();
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.CORPUS;
    }

    @Override
    public int width() {
        return ter.width();
    }

    @Override
    public Statistics measure(Text completion, Text corrected) {
        return ter.measure(completion, References.of(List.of(corrected.value())));
    }

    @Override
    public double score(Statistics summed) {
        return ter.score(summed);
    }
}
