package dev.aloi.carbon.bill;

import dev.aloi.carbon.cost.hosting.Extras;
import dev.aloi.carbon.cost.hosting.PurchaseOption;
import dev.aloi.carbon.cost.hosting.Sizing;
import dev.aloi.carbon.cost.invoice.ApiCall.Mode;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.carbon.rest.QueryReader;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody expects of a product, and how it is to be run.
 *
 * @param inputTokens and {@code outputTokens} of a request; empty: as the run had them on average
 * @param objective that the 95th percentile of the latency has to keep; empty: whatever it was
 * @param storage of all replicas together; {@code egress} of an answer
 */
record Terms(
        long requestsPerDay,
        Optional<Long> inputTokens,
        Optional<Long> outputTokens,
        BigDecimal monthlyGrowthPercent,
        int months,
        Mode mode,
        PurchaseOption option,
        Sizing sizing,
        Optional<Duration> objective,
        Storage storage,
        Egress egress) {
    private static final String MOST = "1000000000";
    private static final long ABSENT = -1;

    record Storage(BigDecimal gigabytes, BigDecimal perGigabyteMonth) {}

    record Egress(long bytesPerSample, BigDecimal perGigabyte) {}

    /** Fails with every fault of the query. */
    static Terms of(QueryReader query) {
        Terms terms = new Terms(
                query.count("requestsPerDay", 1_000, 1, 1_000_000_000),
                length(query, "inputTokens"),
                length(query, "outputTokens"),
                query.decimal("growth", "-99", "1000").orElse(BigDecimal.ZERO),
                Math.toIntExact(query.count("months", 12, 1, 60)),
                query.yes("batch", false) ? Mode.BATCH : Mode.LIVE,
                query.oneOf("option", PurchaseOption.class).orElse(PurchaseOption.ON_DEMAND),
                new Sizing(
                        query.decimal("peakFactor", "1", "1000").orElse(new BigDecimal("3")),
                        new Share(query.decimal("ceiling", "0.05", "1")
                                .orElse(new BigDecimal("0.7"))
                                .doubleValue()),
                        Math.toIntExact(query.count("leastReplicas", 2, 1, 1_000))),
                query.duration("maxP95"),
                new Storage(
                        query.decimal("storageGigabytes", "0", MOST).orElse(BigDecimal.ZERO),
                        query.decimal("storagePrice", "0", MOST).orElse(BigDecimal.ZERO)),
                new Egress(
                        query.count("egressBytes", 0, 0, 1_000_000_000),
                        query.decimal("egressPrice", "0", MOST).orElse(BigDecimal.ZERO)));
        query.done();
        return terms;
    }

    private static Optional<Long> length(QueryReader query, String name) {
        return Optional.of(query.count(name, ABSENT, 0, 10_000_000)).filter(tokens -> tokens != ABSENT);
    }

    Extras extras(String currency) {
        return Extras.of(
                new Extras.Storage(storage.gigabytes(), new Money(storage.perGigabyteMonth(), currency)),
                new Extras.Egress(egress.bytesPerSample(), new Money(egress.perGigabyte(), currency)));
    }
}
