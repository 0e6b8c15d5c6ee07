package dev.aloi.local.evaluation;

import dev.aloi.kit.preference.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** {@code deferrable:} of an evaluation file. */
final class DeferralSection {
    private DeferralSection() {}

    static EvaluationPlan.@Nullable Deferral read(YamlObject root) {
        var section = root.object("deferrable");
        if (section == null) {
            return null;
        }
        section.allowOnly("deadline", "length", "regions");
        var deadline = deadline(section);
        var length = length(section);
        var regions = section.texts("regions");
        return deadline == null ? null : new EvaluationPlan.Deferral(deadline, length, regions);
    }

    private static @Nullable Instant deadline(YamlObject section) {
        var text = section.requiredText("deadline");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            section.fault("deadline", "must be a time, as in 2026-01-31T06:00:00Z");
            return null;
        }
    }

    private static @Nullable Duration length(YamlObject section) {
        var text = section.optionalText("length");
        var length = text == null
                ? null
                : TimeText.parse(text).filter(Duration::isPositive).orElse(null);
        if (text != null && length == null) {
            section.fault("length", "must be a time, as in 30min or 2h");
        }
        return length;
    }
}
