package dev.aloi.carbon.cost.invoice;

import java.math.BigDecimal;

/** A reduction in percent of the price, from 0 to 100. */
public record Discount(BigDecimal percent) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Discount {
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("a discount is from 0 to 100 percent: " + percent);
        }
    }

    public static Discount percent(String percent) {
        return new Discount(new BigDecimal(percent));
    }

    BigDecimal factor() {
        return WHOLE.subtract(percent).movePointLeft(2);
    }

    String words() {
        return "-" + percent.toPlainString() + " %";
    }
}
