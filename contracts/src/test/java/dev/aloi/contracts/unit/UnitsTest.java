package dev.aloi.contracts.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void energyBecomesEmissionsAtTheIntensityOfTheGrid() {
        Carbon emissions = Energy.kilowattHours(2).emissionsAt(new GridIntensity(51.1));

        assertThat(emissions.grams()).isEqualTo(102.2);
    }

    @Test
    void aFacilityDrawsMoreThanItsComputers() {
        assertThat(Energy.wattHours(100).atFacility(new Pue(1.135)).wattHours()).isEqualTo(113.5);
    }

    @Test
    void powerDuringATimeIsEnergy() {
        assertThat(Power.watts(60).during(Duration.ofMinutes(30)).wattHours()).isEqualTo(30.0);
    }

    @Test
    void moneyStaysExact() {
        Money tenCalls = Money.usd("0.1").times(BigDecimal.TEN).plus(Money.usd("0.2"));

        assertThat(tenCalls.amount()).isEqualByComparingTo("1.2");
    }

    @Test
    void currenciesAreNotMixed() {
        Money euros = new Money(BigDecimal.ONE, "EUR");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.plus(Money.usd("1")))
                .withMessage("cannot add USD to EUR");
    }

    @Test
    void refusesWhatNoQuantityCanBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Energy.wattHours(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Carbon.grams(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pue(0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.usd("-0.01"));
    }
}
