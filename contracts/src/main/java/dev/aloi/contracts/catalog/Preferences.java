package dev.aloi.contracts.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for an evaluation cares about.
 *
 * @param margins by metric as it is asked for: how much worse would not matter, in the metric's own unit
 */
public record Preferences(
        Map<String, Double> margins,
        @Nullable Constraints constraints,
        @Nullable Weighting weighting) {
    public static final Preferences NONE = new Preferences(Map.of(), null, null);

    public Preferences {
        margins = Collections.unmodifiableMap(new TreeMap<>(margins));
    }
}
