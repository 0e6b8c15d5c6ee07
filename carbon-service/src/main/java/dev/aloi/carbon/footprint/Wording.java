package dev.aloi.carbon.footprint;

import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.unit.Power;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures in the words of assumptions: the same on every machine, whatever its language. */
final class Wording {
    private Wording() {}

    static String utilisation(Scenario scenario) {
        String percent = BigDecimal.valueOf(scenario.utilisation())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return "the instance works in " + percent + " % of the hours that it is paid for: by the evaluation's scenario";
    }

    static String watts(Power power) {
        return BigDecimal.valueOf(power.watts())
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString() + " W";
    }
}
