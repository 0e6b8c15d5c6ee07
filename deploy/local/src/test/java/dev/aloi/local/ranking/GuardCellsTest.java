package dev.aloi.local.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.scoring.GuardReport;
import dev.aloi.contracts.scoring.GuardReport.Difference;
import dev.aloi.contracts.scoring.GuardReport.Share;
import dev.aloi.contracts.scoring.GuardReport.Unguarded;
import dev.aloi.contracts.scoring.GuardReport.Utility;
import dev.aloi.contracts.scoring.Latency;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardCellsTest {
    @Test
    void tellsWhatWasRefusedAndWhatThatChanged() {
        var report = new GuardReport(
                "0123456789ab",
                new Share(6, 8, 0.75, 0.409, 0.929, 0.95, "Wilson"),
                null,
                Map.of(Ruling.REFUSED_INPUT, 6),
                new Latency(8, Duration.ofNanos(1_100_000), Duration.ofMillis(4), null, null, null),
                new Unguarded(
                        new RunId("ev-1.1"),
                        new Utility("rougeL", 16, -0.012, -0.04, 0.016, 0.95, 0.37, "paired t"),
                        Duration.ofMillis(-20),
                        new Difference(new BigDecimal("0.0033"), "USD")));

        assertThat(GuardCells.of(report))
                .containsExactly(
                        "0123456789ab",
                        "6",
                        "8",
                        "",
                        "",
                        "1.1",
                        "4",
                        "-0.012",
                        "-0.04",
                        "0.016",
                        "16",
                        "-20",
                        "0.0033");
    }

    @Test
    void isAsWideAsItsHeaderWhateverIsKnown() {
        var nothing = new GuardReport("0123456789ab", null, null, Map.of(), null, null);

        assertThat(GuardCells.of(null)).isEqualTo(Collections.nCopies(GuardCells.HEADER.size(), ""));
        assertThat(List.of(GuardCells.of(nothing).size(), GuardCells.HEADER.size()))
                .containsExactly(13, 13);
    }
}
