package dev.aloi.catalog.recording.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a line says of how its completion was made; all of it may be absent. */
record Measurements(
        @Nullable Usage usage,
        @Nullable Duration latency,
        @Nullable Duration cpuTime) {
    private static final BigDecimal NANOS_PER_MILLISECOND = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MAX_MILLISECONDS =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    /** Null where a field of it is faulty. */
    static @Nullable Measurements of(JsonLine line) {
        JsonNode usage = line.optional("usage");
        JsonNode latency = line.optional("latencyMs");
        JsonNode cpuTime = line.optional("cpuMs");
        boolean fit = usage == null || isUsage(line, usage);
        fit &= latency == null || isDuration(line, "latencyMs", latency);
        fit &= cpuTime == null || isDuration(line, "cpuMs", cpuTime);
        return fit ? new Measurements(usage(usage), duration(latency), duration(cpuTime)) : null;
    }

    RecordedCompletion with(SampleId sample, String completion) {
        return new RecordedCompletion(sample, completion, usage, latency, cpuTime);
    }

    private static boolean isUsage(JsonLine line, JsonNode value) {
        boolean fit = isCount(value.path("inputTokens")) && isCount(value.path("outputTokens"));
        if (!fit) {
            line.fault("usage", "must be an object with the whole numbers inputTokens and outputTokens, 0 or more");
        }
        return fit;
    }

    private static boolean isCount(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
    }

    private static boolean isDuration(JsonLine line, String field, JsonNode value) {
        boolean fit = value.isNumber()
                && value.decimalValue().signum() >= 0
                && value.decimalValue().compareTo(MAX_MILLISECONDS) <= 0;
        if (!fit) {
            line.fault(field, "must be milliseconds: a number from 0 to 86400000");
        }
        return fit;
    }

    private static @Nullable Usage usage(@Nullable JsonNode value) {
        return value == null
                ? null
                : new Usage(
                        value.get("inputTokens").intValue(),
                        value.get("outputTokens").intValue());
    }

    private static @Nullable Duration duration(@Nullable JsonNode value) {
        return value == null
                ? null
                : Duration.ofNanos(
                        value.decimalValue().multiply(NANOS_PER_MILLISECOND).longValue());
    }
}
