package dev.aloi.carbon.comparison;

import java.util.List;
import java.util.Optional;

/** What is to be said of a claim: always with the ratio's interval, or with the reasons why nothing can be said. */
public sealed interface Verdict {
    Claim claim();

    String words();

    /** @param ratio what is left of the other machine's amount: all of its interval keeps the promise */
    record Confirmed(Claim claim, Interval ratio, String figures) implements Verdict {
        @Override
        public String words() {
            return "confirmed: " + claim.words() + ". " + ratioWords(ratio) + ". " + figures;
        }
    }

    /** @param ratio none of whose interval keeps the promise */
    record NotConfirmed(Claim claim, Interval ratio, String figures) implements Verdict {
        @Override
        public String words() {
            return "not confirmed: " + claim.words() + ". " + ratioWords(ratio) + ". " + figures;
        }
    }

    /** @param ratio where the figures may be set against each other at all */
    record CannotTell(Claim claim, Optional<Interval> ratio, List<String> reasons) implements Verdict {
        public CannotTell {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("there is a reason why one cannot tell");
            }
        }

        @Override
        public String words() {
            return "cannot tell: " + claim.words() + ". " + String.join("; ", reasons)
                    + ratio.map(of -> ". " + ratioWords(of)).orElse("");
        }
    }

    private static String ratioWords(Interval ratio) {
        return "What is left is " + Words.percent(ratio.mid()) + " (" + Words.percent(ratio.low()) + " to "
                + Words.percent(ratio.high()) + ")";
    }
}
