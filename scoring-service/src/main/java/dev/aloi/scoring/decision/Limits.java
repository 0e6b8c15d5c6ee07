package dev.aloi.scoring.decision;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.scoring.stats.Estimated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Constraints, checked against ranges: broken for certain where the whole range is on the wrong side, perhaps where it reaches over
 * the limit or nothing is known.
 *
 * @param higherQualityIsBetter else {@code minQuality} is the most that is allowed
 * @param currency of the candidates' costs; limits in another one cannot be checked
 */
public record Limits(Constraints constraints, boolean higherQualityIsBetter, String currency) {
    List<Decision.Breach> breaches(Contender contender) {
        List<Decision.Breach> breaches = new ArrayList<>();
        if (constraints.minQuality() != null) {
            check(
                    breaches,
                    contender,
                    new Limit("minQuality", Goal.QUALITY, constraints.minQuality(), !higherQualityIsBetter, ""));
        }
        if (constraints.maxCost() != null) {
            String unit = " " + constraints.maxCost().currency() + " per thousand samples";
            double most = constraints.maxCost().amount().doubleValue();
            if (constraints.maxCost().currency().equals(currency) || !contender.has(Goal.COST)) {
                check(breaches, contender, new Limit("maxCost", Goal.COST, most, true, unit));
            } else {
                breaches.add(new Decision.Breach(
                        "maxCost",
                        false,
                        "costs are in %s, the limit is %s%s".formatted(currency, number(most), unit)));
            }
        }
        if (constraints.maxP95() != null) {
            check(breaches, contender, new Limit("maxP95", Goal.LATENCY, nanos(constraints.maxP95()), true, ""));
        }
        if (constraints.maxCarbon() != null) {
            double most = constraints.maxCarbon().grams();
            check(breaches, contender, new Limit("maxCarbon", Goal.CARBON, most, true, " g CO2e per thousand samples"));
        }
        return breaches;
    }

    private static double nanos(Duration duration) {
        return duration.toNanos();
    }

    private static void check(List<Decision.Breach> breaches, Contender contender, Limit limit) {
        if (!contender.has(limit.goal())) {
            breaches.add(new Decision.Breach(limit.name(), false, "its %s is not known".formatted(word(limit.goal()))));
            return;
        }
        Estimated figure = contender.figure(limit.goal());
        double good = limit.isMost() ? figure.low() : figure.high();
        double bad = limit.isMost() ? figure.high() : figure.low();
        if (limit.isBrokenBy(bad)) {
            boolean certain = limit.isBrokenBy(good);
            breaches.add(new Decision.Breach(limit.name(), certain, limit.words(figure, certain)));
        }
    }

    private static String word(Goal goal) {
        return goal.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    /** @param isMost else it is the least */
    private record Limit(String name, Goal goal, double value, boolean isMost, String unit) {
        boolean isBrokenBy(double figure) {
            return isMost ? figure > value : figure < value;
        }

        String words(Estimated figure, boolean certain) {
            return "its %s is %s%s%s, %s%s is the %s that is allowed"
                    .formatted(
                            word(goal),
                            certain ? "" : "perhaps on the wrong side: ",
                            range(figure),
                            unit,
                            text(value),
                            unit,
                            isMost ? "most" : "least");
        }

        private String range(Estimated figure) {
            if (figure.low() == figure.high()) {
                return text(figure.mid());
            }
            String high = Double.isInfinite(figure.high()) ? "or more" : "to " + text(figure.high());
            return "%s (%s %s)".formatted(text(figure.mid()), text(figure.low()), high);
        }

        private String text(double figure) {
            return goal == Goal.LATENCY ? number(figure / 1e6) + " ms" : number(figure);
        }
    }
}
