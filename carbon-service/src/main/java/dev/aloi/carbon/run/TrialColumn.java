package dev.aloi.carbon.run;

import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a trial's row, each with its type and where its value stands in the event. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
public enum TrialColumn {
    TENANT("text", trial -> trial.tenant().value()),
    RUN("text", trial -> trial.trial().run().value()),
    SAMPLE("text", trial -> trial.trial().sample().value()),
    REPETITION("int4", trial -> trial.trial().repetition()),
    FAILURE(
            "text",
            trial -> trial instanceof TrialFailed failed ? failed.category().name() : null),
    INPUT_TOKENS("int4", used(TrialUse::usage, Usage::inputTokens)),
    OUTPUT_TOKENS("int4", used(TrialUse::usage, Usage::outputTokens)),
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
    COMPLETED_AT("timestamptz", used(TrialUse::completedAt, at -> at.atOffset(ZoneOffset.UTC)));

    private final String type;
    private final Function<TrialEvent, @Nullable Object> value;

    TrialColumn(String type, Function<TrialEvent, @Nullable Object> value) {
        this.type = type;
        this.value = value;
    }

    /** The type as PostgreSQL names it. */
    String type() {
        return type;
    }

    @Nullable
    Object[] valuesOf(List<TrialEvent> trials) {
        return trials.stream().map(value).toArray();
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

    /** Of several outcomes of one trial the first one. */
    static List<TrialEvent> firstOutcomes(List<TrialEvent> events) {
        record Key(TenantId tenant, TrialId trial) {}
        Map<Key, TrialEvent> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(new Key(event.tenant(), event.trial()), event));
        return List.copyOf(first.values());
    }

    private static <P> Function<TrialEvent, @Nullable Object> used(
            Function<TrialUse, @Nullable P> part, Function<P, @Nullable Object> value) {
        return trial -> {
            if (!(trial instanceof TrialCompleted completed)) {
                return null;
            }
            @Nullable P present = part.apply(TrialUse.of(completed));
            return present == null ? null : value.apply(present);
        };
    }
}
