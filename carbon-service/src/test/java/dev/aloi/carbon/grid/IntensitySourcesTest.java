package dev.aloi.carbon.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.grid.IntensityReading.Accounting;
import dev.aloi.carbon.grid.IntensityReading.Span;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.GridIntensity;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntensitySourcesTest {
    private static final Region PARIS = new Region("eu-west-3");
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final IntensitySeries SERIES = series("""
            # two hours and a half one
            region,start,gramsPerKilowattHour
            eu-west-3,2026-06-01T12:00:00Z,50
            eu-west-3,2026-06-01T13:00:00Z,40
            eu-west-3,2026-06-01T13:30:00Z,30
            eu-west-3,2026-06-01T18:00:00Z,80
            """);

    @Test
    void tableTellsTheYearsAverageWhateverTheHour() {
        IntensityReading reading = GridTable.shipped().at(PARIS, NOON).orElseThrow();

        assertThat(reading)
                .isEqualTo(new IntensityReading(
                        new GridIntensity(51.1),
                        Accounting.LOCATION_BASED,
                        Span.YEAR,
                        "cloud-carbon-footprint b7a049c7, table of 2024"));
    }

    @Test
    void seriesTellsTheHourAndNothingWhereItHasAGap() {
        assertThat(grams("2026-06-01T12:59:59Z")).isEqualTo(50);
        assertThat(grams("2026-06-01T13:00:00Z")).isEqualTo(40);
        assertThat(grams("2026-06-01T13:45:00Z")).isEqualTo(30);
        assertThat(SERIES.at(PARIS, Instant.parse("2026-06-01T14:30:00Z"))).isEmpty();
        assertThat(SERIES.at(PARIS, Instant.parse("2026-06-01T11:59:59Z"))).isEmpty();
        assertThat(SERIES.at(DUBLIN, NOON)).isEmpty();
    }

    @Test
    void asksOnceForEachRegionAndTime() {
        List<Instant> asked = new ArrayList<>();
        GridIntensitySource source = new OnceAsked((region, time) -> {
            asked.add(time);
            return SERIES.at(region, time);
        });

        assertThat(List.of(source.at(PARIS, NOON), source.at(PARIS, NOON))).containsOnly(SERIES.at(PARIS, NOON));
        assertThat(source.at(DUBLIN, NOON)).isEqualTo(source.at(DUBLIN, NOON)).isEmpty();
        assertThat(asked).containsExactly(NOON, NOON);
    }

    @Test
    void namesTheLineThatIsNone() {
        assertThatThrownBy(() -> series("region,start,gramsPerKilowattHour\neu-west-3,yesterday,50\n"))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> series("eu-west-3,2026-06-01T12:00:00Z,-1\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> series("eu-west-3,2026-06-01T12:00:00Z\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> series("eu-west-3,2026-06-01T12:00:00Z,1\neu-west-3,2026-06-01T12:00:00Z,2\n"))
                .hasMessageContaining("line 2: a second value");
    }

    @Test
    void contractsCountWithTheirPartAndTheRestByTheResidualMix() {
        MarketBased bought = new MarketBased(
                SERIES,
                List.of(
                        new SupplyContract(PARIS, new Share(0.5), new GridIntensity(0), "certificates of 2026"),
                        new SupplyContract(PARIS, new Share(0.25), new GridIntensity(20), "supplier's tariff")),
                Map.of(PARIS, new GridIntensity(120)));

        IntensityReading reading = bought.at(PARIS, NOON).orElseThrow();

        // 0.5 x 0 + 0.25 x 20 + 0.25 x 120
        assertThat(reading.intensity().gramsPerKilowattHour()).isCloseTo(35, within(1e-12));
        assertThat(reading.accounting()).isEqualTo(Accounting.MARKET_BASED);
        assertThat(reading.source()).contains("50.0 % by certificates of 2026").endsWith("residual mix");
    }

    @Test
    void withoutAResidualMixTheRestIsTheLocationsAndItSaysSo() {
        MarketBased bought = new MarketBased(
                SERIES,
                List.of(new SupplyContract(PARIS, new Share(0.5), new GridIntensity(0), "certificates")),
                Map.of());

        IntensityReading reading = bought.at(PARIS, NOON).orElseThrow();

        assertThat(reading.intensity().gramsPerKilowattHour()).isCloseTo(25, within(1e-12));
        assertThat(reading.source()).endsWith("no residual mix known");
    }

    @Test
    void refusesToBuyMoreThanIsDrawn() {
        SupplyContract most = new SupplyContract(PARIS, new Share(0.6), new GridIntensity(0), "certificates");

        assertThatThrownBy(() -> new MarketBased(SERIES, List.of(most, most), Map.of()))
                .hasMessageContaining("more than all");
    }

    private static double grams(String time) {
        return SERIES.at(PARIS, Instant.parse(time)).orElseThrow().intensity().gramsPerKilowattHour();
    }

    private static IntensitySeries series(String text) {
        return IntensitySeries.read(new BufferedReader(new StringReader(text)), "made up");
    }
}
