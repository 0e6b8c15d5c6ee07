package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trials as tests need them. */
final class Trials {
    static final TokenPrices PRICES =
            new TokenPrices(Money.usd("0.15"), Money.usd("0.60"), "price list", LocalDate.of(2026, 1, 2));

    static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private Trials() {}

    static RunUse run(TrialUse... trials) {
        return new RunUse(Arrays.asList(trials), Map.of());
    }

    static Node node(@Nullable String cpuModel, int logicalCpus) {
        return new Node("amd64", cpuModel, logicalCpus, null, null);
    }

    static TrialUse onNode(String sample, Node node, Duration cpuTime, Duration nodeTime) {
        return new TrialUse(new SampleId(sample), 0, null, cpuTime, nodeTime, node, null, null, null, THEN);
    }

    static TrialUse metered(String sample, Node node, double wattHours) {
        return metered(sample, node, Duration.ofSeconds(1), wattHours, "rapl");
    }

    static TrialUse metered(String sample, Node node, Duration time, double wattHours, String meter) {
        return new TrialUse(
                new SampleId(sample),
                0,
                null,
                time,
                time,
                node,
                new EnergyReading(Energy.wattHours(wattHours), meter),
                null,
                null,
                THEN);
    }

    static TrialUse recorded(String sample, @Nullable Usage usage, @Nullable Duration cpuTime) {
        return new TrialUse(new SampleId(sample), 0, usage, cpuTime, null, null, null, null, null, THEN);
    }

    static <T> Known<T> known(Amount<T> amount) {
        return switch (amount) {
            case Known<T> known -> known;
            case Unknown<T> unknown -> throw new AssertionError("unknown: " + unknown.reason());
        };
    }

    static String reason(Amount<?> amount) {
        return switch (amount) {
            case Known<?> known -> throw new AssertionError("known: " + known);
            case Unknown<?> unknown -> unknown.reason();
        };
    }

    static List<String> samples(RunUse use) {
        return use.completed().stream().map(trial -> trial.sample().value()).toList();
    }
}
