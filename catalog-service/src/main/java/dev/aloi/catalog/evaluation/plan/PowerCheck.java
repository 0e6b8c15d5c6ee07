package dev.aloi.catalog.evaluation.plan;

import dev.aloi.catalog.evaluation.plan.PlanCheck.Outcome;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.kit.statistics.Power;
import java.util.Locale;

/** Which differences so many samples can show (Miller 2024), in hundredths of the deciding metric's scale. */
final class PowerCheck {
    private static final double POINTS = 100;

    private PowerCheck() {}

    static PlanCheck of(EvaluationRequested asked) {
        int candidates = asked.candidates().size();
        if (candidates < 2) {
            return check(Outcome.FINE, "one candidate is compared with no other");
        }
        if (asked.samples() < 2) {
            return check(Outcome.WARNING, "one sample shows no difference at all");
        }
        double effect = Power.STANDARD
                .amongPairsOf(candidates)
                .minimumDetectableEffect(
                        asked.samples(), Power.Spread.observed(Power.ASSUMED_DEVIATION * Power.ASSUMED_DEVIATION));
        String words = String.format(
                Locale.ROOT,
                "with %,d samples you can see differences of %.2g points of %s's hundred, in %.0f %% of cases, among %d "
                        + "candidates (spread of differences assumed: %.0f %% of the scale)",
                asked.samples(),
                effect * POINTS,
                asked.metrics().getFirst(),
                Power.STANDARD.power() * 100,
                candidates,
                Power.ASSUMED_DEVIATION * 100);
        return check(effect > Power.ASSUMED_DEVIATION ? Outcome.WARNING : Outcome.FINE, words);
    }

    private static PlanCheck check(Outcome outcome, String words) {
        return new PlanCheck(PlanCheck.Subject.POWER, null, outcome, words);
    }
}
