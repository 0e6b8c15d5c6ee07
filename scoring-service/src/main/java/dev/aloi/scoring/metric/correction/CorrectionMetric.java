package dev.aloi.scoring.metric.correction;

import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.Set;

/** A metric that compares a completion with its own corrected version; references are not looked at. */
interface CorrectionMetric extends Metric {
    Statistics measure(Text completion, Text corrected);

    @Override
    default Statistics measure(Completion completion, References references) {
        if (completion.corrected() == null) {
            throw new UnmeasuredException(Category.NO_CORRECTION);
        }
        return measure(completion.text(), completion.corrected());
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.CORRECTION);
    }
}
