package dev.aloi.carbon.cost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.cost.invoice.Statement.Attempt;
import dev.aloi.carbon.cost.invoice.Statement.Entry;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any invoices, tried on random ones. */
class InvoicePropertiesTest {
    @RepeatedTest(50)
    void isNeverNegativeAndPaysEveryTokenOnce(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        for (Entry entry : entries(random)) {
            assertThat(entry.invoice().total().amount().signum()).isNotNegative();
        }
        ReportedUsage usage = usage(random, Counting.INCLUSIVE);
        assertThat(Arrays.stream(TokenKind.values()).mapToLong(usage::billed).sum())
                .isEqualTo(usage.input() + usage.output());
    }

    @RepeatedTest(50)
    void addsUpOverTrialsToTheLastDigit(RepetitionInfo info) {
        List<Entry> entries = entries(new Random(1000 + info.getCurrentRepetition()));
        int half = entries.size() / 2;

        BigDecimal sum = entries.stream()
                .map(entry -> entry.invoice().total().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(total(entries).amount()).isEqualByComparingTo(sum);
        assertThat(total(entries.subList(0, half))
                        .plus(total(entries.subList(half, entries.size())))
                        .amount())
                .isEqualByComparingTo(sum);
    }

    @RepeatedTest(50)
    void isTheSameInAnyOrderAndHoweverOftenTold(RepetitionInfo info) {
        Random random = new Random(2000 + info.getCurrentRepetition());
        List<Entry> entries = entries(random);
        List<Entry> retold = new ArrayList<>(entries);
        retold.addAll(entries.subList(0, random.nextInt(entries.size())));
        Collections.shuffle(retold, random);

        assertThat(Statement.ofEntries(retold, "USD")).isEqualTo(Statement.ofEntries(entries, "USD"));
        assertThat(Statement.ofEntries(retold, "USD").toString())
                .isEqualTo(Statement.ofEntries(entries, "USD").toString());
    }

    private static Money total(List<Entry> entries) {
        return Statement.ofEntries(entries, "USD").total();
    }

    private static List<Entry> entries(Random random) {
        List<String> tariffs = GoldenTariffs.names().stream()
                .filter(name -> GoldenTariffs.tariff(name).currency().equals("USD"))
                .toList();
        return IntStream.range(0, 10 + random.nextInt(40))
                .mapToObj(i -> new Entry(
                        new Attempt(new TrialId(new RunId("run"), new SampleId("s" + i / 2), i % 2), 0),
                        Invoice.of(call(random), GoldenTariffs.tariff(any(random, tariffs)))))
                .toList();
    }

    private static ApiCall call(Random random) {
        Counting counting = any(random, List.of(Counting.values()));
        ApiCall.Mode mode = any(random, List.of(ApiCall.Mode.values()));
        return new ApiCall(Instant.EPOCH, mode, usage(random, counting));
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static ReportedUsage usage(Random random, Counting counting) {
        long read = random.nextInt(100_000);
        long write = random.nextInt(50_000);
        long hour = random.nextInt(50_000);
        long reasoning = random.nextInt(5_000);
        return new ReportedUsage(
                counting,
                read + write + hour + random.nextInt(200_000),
                read,
                write,
                hour,
                reasoning + random.nextInt(5_000),
                reasoning);
    }
}
