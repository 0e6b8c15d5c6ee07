package dev.aloi.carbon.footprint;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.unit.Power;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** Figures in the words of assumptions: the same on every machine, whatever its language. */
final class Wording {
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final MathContext DIGITS = new MathContext(4);

    private Wording() {}

    static String utilisation(Scenario scenario) {
        return "the instance works in " + percent(new Share(scenario.utilisation()))
                + " of the hours that it is paid for: by the evaluation's scenario";
    }

    static String percent(Share share) {
        return BigDecimal.valueOf(share.ratio())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /** To four digits, as no measurement of time knows more. */
    static String hours(Duration time) {
        BigDecimal hours = BigDecimal.valueOf(time.toNanos()).divide(NANOS_PER_HOUR, DIGITS);
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    static String watts(Power power) {
        return BigDecimal.valueOf(power.watts())
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString() + " W";
    }
}
