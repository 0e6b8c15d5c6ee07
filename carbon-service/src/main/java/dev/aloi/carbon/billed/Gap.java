package dev.aloi.carbon.billed;

import dev.aloi.contracts.unit.Carbon;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Two figures that should be one, and why they are not. */
public record Gap(String what, Carbon billed, Carbon modelled, String explanation) {
    private static final double SMALL = 1_000;
    private static final MathContext DIGITS = new MathContext(2);

    String words() {
        double more = billed.grams() - modelled.grams();
        return what + ": billed " + amount(billed.grams()) + ", modelled " + amount(modelled.grams()) + ", "
                + amount(Math.abs(more)) + (more < 0 ? " less billed" : " more billed") + ". " + explanation;
    }

    static String amount(double grams) {
        if (grams > 0 && grams < 1) {
            return new BigDecimal(grams).round(DIGITS).toPlainString() + " gCO2e";
        }
        return grams < SMALL
                ? String.format(Locale.ROOT, "%.1f gCO2e", grams)
                : String.format(Locale.ROOT, "%.3f kgCO2e", grams / SMALL);
    }
}
