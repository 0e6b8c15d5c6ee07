package dev.aloi.catalog.recording.read;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A completion that was made elsewhere, with what its file says of its making. */
public record RecordedCompletion(
        SampleId sample,
        String completion,
        @Nullable Usage usage,
        @Nullable Duration latency,
        @Nullable Duration cpuTime) {
    @Override
    public String toString() {
        return "Completion of " + sample;
    }
}
