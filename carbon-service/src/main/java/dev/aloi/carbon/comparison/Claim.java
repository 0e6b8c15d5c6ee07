package dev.aloi.carbon.comparison;

import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.hardware.Share;
import java.util.List;

/**
 * A saving that somebody promises, taken at its word: at least so much less for the same work.
 *
 * @param reduction promised, over 0: 0.6 for "60 % less"
 * @param source who says it and where
 */
public record Claim(Quantity quantity, Share reduction, String source) {
    public Claim {
        if (reduction.ratio() == 0) {
            throw new IllegalArgumentException("a claim promises something");
        }
    }

    /** Those that are shipped with the service. */
    public static List<Claim> shipped() {
        return FactTable.shipped("claims").rows().stream()
                .map(row -> new Claim(
                        Quantity.valueOf(row.text("quantity")), new Share(row.number("reduction")), row.text("source")))
                .toList();
    }

    /** What of the other's amount may be left at most. */
    double mostLeft() {
        return 1 - reduction.ratio();
    }

    public String words() {
        return "at least " + Words.percent(reduction.ratio()) + " " + quantity.less() + " (" + source + ")";
    }
}
