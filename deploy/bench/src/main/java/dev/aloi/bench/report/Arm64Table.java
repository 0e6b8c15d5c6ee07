package dev.aloi.bench.report;

import dev.aloi.bench.arm64.Agreement;
import dev.aloi.local.table.TextTable;
import java.time.Duration;
import java.util.List;

/** Whether arm64 wrote what x86-64 did. */
public final class Arm64Table {
    private static final double MILLIS_PER_SECOND = 1000;

    private Arm64Table() {}

    public static List<String> lines(List<Agreement> agreements) {
        var table = new TextTable(
                List.of(
                        "model",
                        "dtype",
                        "promised",
                        "rows",
                        "prompts",
                        "tokens",
                        "as x86-64",
                        "as x86-64 one by one",
                        "x86-64 s",
                        "arm64 s"),
                3);
        for (Agreement agreement : agreements) {
            table.row(List.of(
                    agreement.model(),
                    agreement.dtype(),
                    agreement.exact() ? "the same" : "",
                    Integer.toString(agreement.rows()),
                    Integer.toString(agreement.prompts()),
                    Integer.toString(agreement.arm64().count()),
                    Long.toString(agreement.same()),
                    Long.toString(agreement.sameAsAlone()),
                    seconds(agreement.here().wall()),
                    seconds(agreement.arm64().wall())));
        }
        return table.lines();
    }

    private static String seconds(Duration wall) {
        return Spread.number(wall.toMillis() / MILLIS_PER_SECOND);
    }
}
