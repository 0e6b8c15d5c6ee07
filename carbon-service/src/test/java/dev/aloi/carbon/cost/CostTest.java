package dev.aloi.carbon.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {
    @Test
    void paysTheIdleHoursToo() {
        Money half = InstanceCost.of(Money.usd("0.34"), 8, Duration.ofHours(4), new Share(0.5));

        // Four vCPU hours are half an instance hour; at a utilisation of one half a whole one has to be paid.
        assertThat(half.amount()).isEqualByComparingTo("0.34");
    }

    @ParameterizedTest
    @CsvSource({
        "c6i.2xlarge, us-east-1, 0.34",
        "c7i.2xlarge, us-east-1, 0.357",
        "m6i.2xlarge, us-east-1, 0.384",
        "m7i.2xlarge, us-east-1, 0.4032",
        "c6g.2xlarge, us-east-1, 0.272",
        "c7g.2xlarge, us-east-1, 0.29",
        "m7g.2xlarge, us-east-1, 0.3264",
        "c7g.2xlarge, eu-west-3, 0.3434",
        "c6i.2xlarge, eu-west-3, 0.404",
        "c7i.2xlarge, eu-west-3, 0.4242",
    })
    void knowsThePriceOfTheInstancesInUse(String type, String region, BigDecimal price) {
        InstancePrice found = InstancePrices.shipped().find(type, region).orElseThrow();

        assertThat(found.perHour()).isEqualTo(Money.usd(price));
        assertThat(found.source()).isNotBlank();
        assertThat(Instances.shipped().find(type)).isPresent();
    }

    @Test
    void doesNotGuessThePriceOfAnotherRegion() {
        InstancePrices prices = InstancePrices.shipped();

        assertThat(List.of("eu-west-3", "sa-east-1"))
                .allMatch(region -> prices.find("m7i.2xlarge", region).isEmpty());
    }
}
