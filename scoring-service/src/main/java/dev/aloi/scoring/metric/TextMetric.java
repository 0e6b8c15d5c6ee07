package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;

/** A metric that needs nothing of a completion but its text. */
public interface TextMetric extends Metric {
    @Override
    Statistics measure(Text completion, References references);

    @Override
    default Statistics measure(Completion completion, References references) {
        return measure(completion.text(), references);
    }
}
