package dev.aloi.carbon.cost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.cost.invoice.Billing.Billed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of {@code invoices.csv}, to the last digit. */
class GoldenInvoicesTest {
    @TestFactory
    Stream<DynamicTest> agreesWithTheInvoiceWorkedByHand() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get(0) + " " + row.get(13),
                        () -> assertThat(total(row)).isEqualByComparingTo(new BigDecimal(row.get(11)))));
    }

    @Test
    void holdsSixtyInvoicesAndTheKnownBugsOfPeers() throws IOException {
        List<List<String>> rows = rows();

        System.out.println("golden invoices: " + rows.size());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(row -> row.get(13).startsWith("PEER BUG")))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private static BigDecimal total(List<String> row) {
        ApiCall call = new ApiCall(
                Instant.parse(row.get(2)),
                ApiCall.Mode.valueOf(row.get(3)),
                new ReportedUsage(
                        Counting.valueOf(row.get(4)),
                        Long.parseLong(row.get(5)),
                        Long.parseLong(row.get(6)),
                        Long.parseLong(row.get(7)),
                        Long.parseLong(row.get(8)),
                        Long.parseLong(row.get(9)),
                        Long.parseLong(row.get(10))));
        Billing billing = GoldenTariffs.history(row.get(1)).bill(call);
        assertThat(billing).isInstanceOf(Billed.class);
        return ((Billed) billing).invoice().total().amount();
    }

    private static List<List<String>> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenInvoicesTest.class.getResourceAsStream("/invoices.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        }
    }
}
