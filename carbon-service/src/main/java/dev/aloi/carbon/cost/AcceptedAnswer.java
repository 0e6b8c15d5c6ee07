package dev.aloi.carbon.cost;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;

/** What an answer costs that somebody approved: everything that was spent, the rejected answers' part too. */
public final class AcceptedAnswer {
    private AcceptedAnswer() {}

    /**
     * What was spent on all answers, approved or not.
     *
     * @param retries calls that had to be made again
     * @param judge models that judged the answers
     * @param human time that people spent reviewing and correcting
     */
    public record Spending(Money model, Money retries, Money judge, Duration human, Money wagePerHour) {
        private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

        public Spending {
            if (human.isNegative()) {
                throw new IllegalArgumentException("time does not run backwards");
            }
        }

        Money people() {
            BigDecimal wage = wagePerHour.amount().multiply(BigDecimal.valueOf(human.toNanos()));
            return new Money(wage.divide(NANOS_PER_HOUR, MathContext.DECIMAL64), wagePerHour.currency());
        }

        public Money total() {
            return model.plus(retries).plus(judge).plus(people());
        }
    }

    public static Amount<Money> cost(Spending spending, int approved) {
        if (approved < 1) {
            return new Unknown<>("no answer has been approved");
        }
        Money total = spending.total();
        Money each =
                new Money(total.amount().divide(BigDecimal.valueOf(approved), MathContext.DECIMAL64), total.currency());
        return new Known<>(
                each,
                each,
                each,
                Basis.PRICED,
                "(model + retries + judge + people's time x wage) / approved answers",
                List.of(
                        approved + " approved answers",
                        spending.human().toMinutes() + " minutes of people at "
                                + spending.wagePerHour().amount().toPlainString() + " "
                                + spending.wagePerHour().currency() + " an hour"));
    }
}
