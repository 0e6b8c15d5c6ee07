package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;

/** What one completion is worth, from 0 to 1. */
@FunctionalInterface
public interface Verdict {
    double on(Text completion, References references);
}
