package dev.aloi.carbon.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.cost.InstancePrices;
import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.grid.GridTable;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.contracts.unit.Pue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One hour at 60 % load, worked by hand with the shipped tables (docs/methods.md): the cooler CPU does not win everywhere. The requests
 * served are an illustration, not a measurement.
 */
class WorkedExampleTest {
    private final Instances instances = Instances.shipped();
    private final PowerTable power = PowerTable.shipped();

    @ParameterizedTest
    @CsvSource({
        // type, region, requests, facility Wh, operational g, embodied g, total g, SCI g per 1000, USD, USD per 1000
        "c7g.2xlarge, eu-west-3, 40000, 10.9457745, 0.559329, 4.121926, 4.681255, 0.117031, 0.3434, 0.008585",
        "c6i.2xlarge, eu-west-3, 34000, 23.2596969, 1.188571, 2.556230, 3.744801, 0.110141, 0.404, 0.011882",
        "c7g.2xlarge, us-east-1, 40000, 10.9457745, 4.149204, 4.121926, 8.271130, 0.206778, 0.29, 0.007250",
        "c6i.2xlarge, us-east-1, 34000, 23.2596969, 8.817030, 2.556230, 11.373260, 0.334508, 0.34, 0.010000",
    })
    void reproducesTheExampleWorkedByHand(
            String type,
            String region,
            double requests,
            double facility,
            double operational,
            double embodied,
            double total,
            double sci,
            double cost,
            double costPerThousand) {
        InstanceHour hour = hour(type);
        Carbon o = hour.operational(intensity(region));
        Carbon m = hour.embodied(hour.instance().platform().modelled());
        double price = hour.cost(InstancePrices.shipped()
                        .find(type, region)
                        .orElseThrow()
                        .perHour())
                .amount()
                .doubleValue();

        assertThat(hour.facility().wattHours()).isCloseTo(facility, within(5e-8));
        assertThat(o.grams()).isCloseTo(operational, within(5e-7));
        assertThat(m.grams()).isCloseTo(embodied, within(5e-7));
        assertThat(o.plus(m).grams()).isCloseTo(total, within(1e-6));
        assertThat(o.plus(m).times(1000 / requests).grams()).isCloseTo(sci, within(5e-7));
        assertThat(price).isEqualTo(cost);
        assertThat(price * 1000 / requests).isCloseTo(costPerThousand, within(5e-7));
    }

    @Test
    void flipsTheOrderOnALowCarbonGridOnceMakingTheHardwareCounts() {
        GridIntensity paris = intensity("eu-west-3");
        InstanceHour graviton = hour("c7g.2xlarge");
        InstanceHour xeon = hour("c6i.2xlarge");

        assertThat(graviton.operational(paris).grams())
                .isLessThan(xeon.operational(paris).grams());
        assertThat(total(graviton, paris)).isGreaterThan(total(xeon, paris));
        assertThat(total(graviton, intensity("us-east-1"))).isLessThan(total(xeon, intensity("us-east-1")));
    }

    private static double total(InstanceHour hour, GridIntensity intensity) {
        return hour.operational(intensity)
                .plus(hour.embodied(hour.instance().platform().modelled()))
                .grams();
    }

    private InstanceHour hour(String type) {
        Instance instance = instances.find(type).orElseThrow();
        return new InstanceHour(
                instance, power.of(instance.architecture()), new Share(0.6), Duration.ofHours(1), new Pue(1.135));
    }

    private static GridIntensity intensity(String region) {
        return GridTable.shipped().find(region).orElseThrow().intensity();
    }
}
