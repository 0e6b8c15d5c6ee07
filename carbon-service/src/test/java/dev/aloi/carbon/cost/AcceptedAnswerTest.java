package dev.aloi.carbon.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.cost.AcceptedAnswer.Spending;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AcceptedAnswerTest {
    private static final Spending SPENDING = new Spending(
            Money.usd("1.20"), Money.usd("0.05"), Money.usd("0.30"), Duration.ofMinutes(90), Money.usd("40"));

    @Test
    void bearsTheRejectedAnswersAndThePeople() {
        Amount<Money> cost = AcceptedAnswer.cost(SPENDING, 50);

        // (1.20 + 0.05 + 0.30 + 1.5 h x 40) / 50 = 61.55 / 50
        assertThat(cost)
                .isInstanceOfSatisfying(
                        Amount.Known.class,
                        known -> assertThat(((Money) known.mid()).amount()).isEqualByComparingTo("1.231"));
    }

    @Test
    void isNotKnownWhereNothingWasApproved() {
        assertThat(AcceptedAnswer.cost(SPENDING, 0)).isEqualTo(new Amount.Unknown<>("no answer has been approved"));
    }
}
