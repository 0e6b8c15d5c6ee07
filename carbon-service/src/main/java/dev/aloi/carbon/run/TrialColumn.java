package dev.aloi.carbon.run;

import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a trial's row, each with its type and where its value stands in the event. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
public enum TrialColumn {
    TENANT("text", told -> told.event().tenant().value()),
    RUN("text", told -> told.event().trial().run().value()),
    SAMPLE("text", told -> told.event().trial().sample().value()),
    REPETITION("int4", told -> told.event().trial().repetition()),
    FAILURE(
            "text",
            told -> told.event() instanceof TrialFailed failed
                    ? failed.category().name()
                    : null),
    INPUT_TOKENS("int4", used(TrialUse::usage, Usage::inputTokens)),
    OUTPUT_TOKENS("int4", used(TrialUse::usage, Usage::outputTokens)),
    CACHE_READ_TOKENS("int4", used(TrialUse::usage, Usage::cacheReadTokens)),
    CACHE_WRITE_TOKENS("int4", used(TrialUse::usage, Usage::cacheWriteTokens)),
    REASONING_TOKENS("int4", used(TrialUse::usage, Usage::reasoningTokens)),
    CPU_NANOS("int8", used(TrialUse::cpuTime, Duration::toNanos)),
    NODE_NANOS("int8", used(TrialUse::nodeTime, Duration::toNanos)),
    ARCHITECTURE("text", used(TrialUse::node, Node::architecture)),
    CPU_MODEL("text", used(TrialUse::node, Node::cpuModel)),
    LOGICAL_CPUS("int4", used(TrialUse::node, Node::logicalCpus)),
    INSTANCE_TYPE("text", used(TrialUse::node, Node::instanceType)),
    REGION("text", used(TrialUse::node, Node::region)),
    WATT_HOURS("float8", used(TrialUse::energy, reading -> reading.energy().wattHours())),
    METER("text", used(TrialUse::energy, EnergyReading::meter)),
    TOTAL_NANOS("int8", used(TrialUse::total, Duration::toNanos)),
    ANSWER("text", used(TrialUse::answer, answer -> answer)),
    COMPLETED_AT("timestamptz", used(TrialUse::completedAt, at -> at.atOffset(ZoneOffset.UTC))),
    EARLIER_RUN("text", reused(earlier -> earlier.run().value())),
    EARLIER_SAMPLE("text", reused(earlier -> earlier.sample().value())),
    EARLIER_REPETITION("int4", reused(TrialId::repetition));

    private final String type;
    private final Function<ToldTrial, @Nullable Object> value;

    TrialColumn(String type, Function<ToldTrial, @Nullable Object> value) {
        this.type = type;
        this.value = value;
    }

    /** The type as PostgreSQL names it. */
    String type() {
        return type;
    }

    @Nullable
    Object[] valuesOf(List<ToldTrial> trials) {
        @Nullable Object[] values = new @Nullable Object[trials.size()];
        Arrays.setAll(values, i -> value.apply(trials.get(i)));
        return values;
    }

    static String names() {
        return Arrays.stream(values())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** An array for each column. */
    static String parameters() {
        return Arrays.stream(values()).map(column -> "?::" + column.type + "[]").collect(Collectors.joining(", "));
    }

    private static Function<ToldTrial, @Nullable Object> reused(Function<TrialId, Object> part) {
        return told -> told.event() instanceof TrialReused taken ? part.apply(taken.earlier()) : null;
    }

    private static <P> Function<ToldTrial, @Nullable Object> used(
            Function<TrialUse, @Nullable P> part, Function<P, @Nullable Object> value) {
        return told -> {
            @Nullable P present = told.use() == null ? null : part.apply(told.use());
            return present == null ? null : value.apply(present);
        };
    }
}
