package dev.aloi.carbon.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstancesTest {
    private final Instances instances = Instances.shipped();

    /** Made by the formula by hand: 1000 + (platform GB - 16) x 533/384 + 100 x (sockets - 1). */
    @ParameterizedTest
    @CsvSource({
        "c7g.2xlarge, 1155.4583333333333, 630",
        "c6i.2xlarge, 1433.125, 900",
        "c7i.2xlarge, 1610.7916666666667, 1400",
        "m6i.2xlarge, 1788.4583333333333, 1400",
        "m7i.2xlarge, 2143.7916666666665, 1900",
        "m7g.2xlarge, 1333.125, 880",
    })
    void knowsWhatMakingTheServerEmitted(String type, double modelled, double reported) {
        Platform platform = instances.find(type).orElseThrow().platform();

        assertThat(platform.modelled().kilograms()).isCloseTo(modelled, within(1e-9));
        assertThat(platform.reported().orElseThrow().kilograms()).isCloseTo(reported, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c6i.large",
                "c6i.32xlarge",
                "c7i.2xlarge",
                "m6i.2xlarge",
                "m7i.48xlarge",
                "c6g.medium",
                "c7g.16xlarge",
                "m7g.2xlarge",
                "c8g.2xlarge"
            })
    void neverGivesAnInstanceMoreThanItsPlatform(String type) {
        Instance instance = instances.find(type).orElseThrow();

        assertThat(instance.vcpus())
                .isPositive()
                .isLessThanOrEqualTo(instance.platform().vcpus());
        assertThat(instance.memory().gigabytes())
                .isPositive()
                .isLessThanOrEqualTo(instance.platform().memory().gigabytes());
    }

    @Test
    void doesNotGuessAnUnknownType() {
        assertThat(instances.find("z9.huge")).isEmpty();
    }
}
