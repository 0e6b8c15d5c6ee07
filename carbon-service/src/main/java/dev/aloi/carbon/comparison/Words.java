package dev.aloi.carbon.comparison;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are told in a verdict: four digits tell more than any of these measurements knows. */
final class Words {
    private static final MathContext DIGITS = new MathContext(4);

    private Words() {}

    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String percent(double share) {
        return number(share * 100) + " %";
    }
}
