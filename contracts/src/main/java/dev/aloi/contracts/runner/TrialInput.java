package dev.aloi.contracts.runner;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One trial of a batch and what there is to do for it. */
public record TrialInput(SampleId sample, int repetition, Task task) {
    /** Either a prompt to be completed, or what was recorded elsewhere. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Generate.class, name = "generate"),
        @JsonSubTypes.Type(value = Recorded.class, name = "recorded"),
        @JsonSubTypes.Type(value = NotRecorded.class, name = "notRecorded")
    })
    public sealed interface Task permits Generate, Recorded, NotRecorded {}

    public record Generate(Prompt prompt) implements Task {}

    /** A completion recorded elsewhere, with what the recording says of its making. */
    public record Recorded(
            String completion,
            @Nullable Usage usage,
            @Nullable Duration latency,
            @Nullable Duration cpuTime) implements Task {
        @Override
        public String toString() {
            return "Recorded completion of " + completion.length() + " characters";
        }
    }

    /** The recording has no completion for this sample. */
    public record NotRecorded() implements Task {}
}
