package dev.aloi.carbon.billed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.billed.ModelledEmissions.Range;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Carbon;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final String COLUMNS = "last_refresh_timestamp,location,model_version,payer_account_id,product_code,"
            + "region_code,total_lbm_emissions_unit,total_lbm_emissions_value,total_mbm_emissions_unit,"
            + "total_mbm_emissions_value,total_scope_3_lbm_emissions_unit,total_scope_3_lbm_emissions_value,"
            + "usage_account_id,usage_period_end,usage_period_start\n";
    private static final ModelledEmissions MODELLED = new ModelledEmissions(
            YearMonth.of(2026, 5), new Region("eu-west-3"), range(2_000, 3_000, 5_000), range(6_000, 8_000, 9_000));

    @Test
    void aLittleIsNotNothing() {
        assertThat(Gap.amount(0.0754)).isEqualTo("0.075 gCO2e");
        assertThat(Gap.amount(0)).isEqualTo("0.0 gCO2e");
    }

    @Test
    void readsTonsByLocationAndMarketAndKeepsTheQuotedComma() {
        BilledEmissions row = export(line("v3.0.1", "AmazonEC2", "eu-west-3", "0.014", "0.009", "0.01", "2026-05"))
                .getFirst();

        assertThat(row.month()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(row.location().orElseThrow().grams()).isCloseTo(14_000, within(1e-9));
        assertThat(row.market().orElseThrow().grams()).isCloseTo(9_000, within(1e-9));
        assertThat(row.making().orElseThrow().grams()).isCloseTo(10_000, within(1e-9));
        assertThat(row.region()).contains(new Region("eu-west-3"));
    }

    @Test
    void takesAMonthByTheNewestMethodAlone() {
        List<BilledEmissions> rows = export(line("v2.0.0", "AmazonEC2", "eu-west-3", "0.5", "0.1", "", "2026-05")
                + line("v3.0.1", "AmazonEC2", "eu-west-3", "0.014", "0.009", "0.01", "2026-05")
                + line("v2.0.0", "AmazonEC2", "eu-west-3", "0.7", "0.1", "", "2025-05"));

        assertThat(rows)
                .extracting(row -> row.month() + " " + row.version())
                .containsExactly("2026-05 v3.0.1", "2025-05 v2.0.0");
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        assertThatThrownBy(() -> export(line("newest", "AmazonEC2", "eu-west-3", "1", "1", "1", "2026-05")))
                .hasMessageStartingWith("line 2: not a model version");
        assertThatThrownBy(() -> export(line("v3.0.1", "AmazonEC2", "eu-west-3", "1", "1", "1", "May")))
                .hasMessageStartingWith("line 2");
        assertThatThrownBy(() -> export(line("v3.0.1", "AmazonEC2", "eu-west-3", "much", "1", "1", "2026-05")))
                .hasMessageStartingWith("line 2");
        assertThatThrownBy(() -> export("a,b\n")).hasMessageContaining("2 values for 15 columns");
        assertThatThrownBy(() -> export(line("v3.0.1", "AmazonEC2", "eu-west-3", "1", "1", "1", "2026-05")
                        .replace("MTCO2e", "kg")))
                .hasMessageContaining("emissions in kg");
    }

    @Test
    void tellsRunningAndMakingApartAndWhetherTheModelLeavesItOpen() {
        // 14 kg billed, 10 of them making: 4 running, within 2 to 5; 10 making, over the 9 at most.
        Reconciliation both = Reconciliation.of(
                MODELLED,
                export(line("v3.0.1", "AmazonEC2", "eu-west-3", "0.014", "0.009", "0.01", "2026-05")),
                Optional.empty());

        assertThat(both.gaps()).extracting(Gap::what).containsExactly("running the hardware", "making the hardware");
        assertThat(both.words())
                .containsExactly(
                        "running the hardware: billed 4.000 kgCO2e, modelled 3.000 kgCO2e, 1.000 kgCO2e more billed."
                                + " within what the model leaves open (2.000 kgCO2e to 5.000 kgCO2e)",
                        "making the hardware: billed 10.000 kgCO2e, modelled 8.000 kgCO2e, 2.000 kgCO2e more billed."
                                + " 1.000 kgCO2e are over all that the model leaves open (6.000 kgCO2e to 9.000 kgCO2e):"
                                + " work or idle hours that Aloi did not see, or watts that the model does not have",
                        "AWS's method v3.0.1",
                        "all of the account's instances are taken for Aloi's: the share of its hours is not known",
                        "market-based the cloud counts 9.000 kgCO2e instead of 14.000 kgCO2e: electricity that it"
                                + " bought; the grid emits the latter");
    }

    @Test
    void leavesOthersWorkOut() {
        Reconciliation half = Reconciliation.of(
                MODELLED,
                export(line("v3.0.1", "AmazonEC2", "eu-west-3", "0.014", "0.009", "0.01", "2026-05")),
                Optional.of(new Share(0.25)));

        // A quarter of 4 kg is 1 kg: 1 kg under the model's least.
        assertThat(half.gaps().getFirst().billed().grams()).isCloseTo(1_000, within(1e-9));
        assertThat(half.gaps().getFirst().explanation()).startsWith("1.000 kgCO2e are under all");
        assertThat(half.remarks()).contains("10.500 kgCO2e of the account's are others' work, by instance hours");
    }

    @Test
    void comparesAnOlderMethodWithRunningAlone() {
        Reconciliation old = Reconciliation.of(
                MODELLED,
                export(line("v2.0.0", "AmazonEC2", "eu-west-3", "0.004", "", "", "2026-05")),
                Optional.empty());

        assertThat(old.gaps()).extracting(Gap::what).containsExactly("running the hardware");
        assertThat(old.remarks())
                .contains("this version of the method leaves out the making of hardware: it is not compared");
    }

    @Test
    void setsNothingBesideTheModelThatIsNotOfItsMonthRegionAndKind() {
        List<BilledEmissions> others = export(line("v3.0.1", "AmazonS3", "eu-west-3", "9", "9", "9", "2026-05")
                + line("v3.0.1", "AmazonEC2", "us-east-1", "9", "9", "9", "2026-05")
                + line("v3.0.1", "AmazonEC2", "", "9", "9", "9", "2026-05")
                + line("v3.0.1", "AmazonEC2", "eu-west-3", "9", "9", "9", "2026-04"));

        assertThat(others).hasSize(4);
        assertThat(Reconciliation.of(MODELLED, others, Optional.empty()).words())
                .containsExactly("the export has no instances of eu-west-3 in 2026-05");
    }

    @Test
    void saysThatMarketBasedFiguresAloneCannotBeCompared() {
        List<BilledEmissions> market = export(line("v3.0.1", "AmazonEC2", "eu-west-3", "", "0.004", "", "2026-05"));

        assertThat(Reconciliation.of(MODELLED, market, Optional.empty()).words())
                .singleElement()
                .asString()
                .startsWith("the export leaves location-based emissions out");
    }

    private static String line(
            String version,
            String product,
            String region,
            String location,
            String market,
            String making,
            String month) {
        return "2026-06-15T00:00:00Z,\"Europe, \"\"Paris\"\"\"," + version + ",111122223333," + product + "," + region
                + ",MTCO2e," + location + ",MTCO2e," + market + ",MTCO2e," + making + ",444455556666," + month
                + "-31T23:59:59Z," + month + "-01T00:00:00Z\n";
    }

    private static List<BilledEmissions> export(String rows) {
        return CarbonExport.read(new BufferedReader(new StringReader(COLUMNS + rows)));
    }

    private static Range range(double low, double mid, double high) {
        return new Range(Carbon.grams(low), Carbon.grams(mid), Carbon.grams(high));
    }
}
