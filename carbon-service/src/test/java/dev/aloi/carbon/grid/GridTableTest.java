package dev.aloi.carbon.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridTableTest {
    private final GridTable table = GridTable.shipped();

    @Test
    void knowsTheIntensityOfARegionWithItsSource() {
        RegionIntensity paris = table.find("eu-west-3").orElseThrow();

        assertThat(paris.intensity().gramsPerKilowattHour()).isEqualTo(51.1);
        assertThat(paris)
                .hasToString("grid of eu-west-3: 51.1 gCO2e/kWh, yearly average"
                        + " (cloud-carbon-footprint b7a049c7, table of 2024)");
        assertThat(table.find("us-east-1").orElseThrow().intensity().gramsPerKilowattHour())
                .isEqualTo(379.069);
    }

    @Test
    void doesNotGuessAnUnknownRegion() {
        assertThat(table.find("moon-1")).isEmpty();
    }
}
