package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.Set;

/** What one completion is worth, from 0 to 1. */
@FunctionalInterface
public interface Verdict {
    double on(Text completion, References references);

    default Set<Need> needs() {
        return Set.of(Need.REFERENCES);
    }
}
