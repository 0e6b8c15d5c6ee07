package dev.aloi.local.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them: as many digits as mean something, the same in every language. */
public final class Numbers {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private static final BigDecimal SMALL = new BigDecimal("0.0001");

    private Numbers() {}

    /** A score on its scale: four decimals of one, two of a hundred. */
    public static String score(double value, double scale) {
        return String.format(Locale.ROOT, scale > 1 ? "%.2f" : "%.4f", value);
    }

    /** Three significant digits; an exponent only where there would be more zeros than digits. */
    public static String quantity(double value) {
        return quantity(BigDecimal.valueOf(value));
    }

    public static String quantity(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        if (value.abs().compareTo(SMALL) < 0) {
            return String.format(Locale.ROOT, "%.2e", value).replace("e-0", "e-");
        }
        var rounded = value.round(THREE_DIGITS);
        var decimals = rounded.scale() + THREE_DIGITS.getPrecision() - rounded.precision();
        return rounded.setScale(Math.max(0, decimals), RoundingMode.HALF_UP).toPlainString();
    }

    public static String duration(Duration duration) {
        var milliseconds = duration.toNanos() / 1e6;
        if (milliseconds < 1) {
            return quantity(milliseconds * 1000) + " µs";
        }
        return milliseconds < 1000 ? quantity(milliseconds) + " ms" : quantity(milliseconds / 1000) + " s";
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
