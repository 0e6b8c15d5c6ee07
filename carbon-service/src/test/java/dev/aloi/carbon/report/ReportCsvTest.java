package dev.aloi.carbon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.footprint.CarbonRange;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
    private static final CarbonRange GRAM = new CarbonRange(Carbon.grams(1), Carbon.grams(1), Carbon.grams(1));

    @Test
    void leavesEmptyWhatNoRunTells() {
        ReportRow called = new ReportRow(
                "called",
                2,
                24,
                List.of(new Money(new BigDecimal("0.25"), "USD")),
                0,
                EnergyRange.exactly(Energy.wattHours(0)),
                2,
                GRAM,
                CarbonRange.NOTHING,
                2,
                GRAM,
                GRAM,
                1);

        String csv = ReportCsv.of(new FootprintReport(
                LocalDate.EPOCH, LocalDate.EPOCH, By.MODEL, true, List.of(called), called, List.of(), List.of()));

        assertThat(csv.lines().toList().get(1))
                .isEqualTo("model,\"called\",2,24,0.25,0,,,,1.0,1.0,1.0,,,,1.0,1.0,1.0,1.0,1.0,1.0,2,1,2");
    }
}
