package dev.aloi.contracts.runner;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One trial of a batch and what there is to do for it.
 *
 * @param fields of the sample that the candidate's prompt names besides the input; absent where it names none
 * @param earlier what may stand for it instead; absent: it is to be run
 */
public record TrialInput(
        SampleId sample,
        int repetition,
        Task task,
        @Nullable Map<String, String> fields,
        @Nullable EarlierTrial earlier) {
    public TrialInput {
        fields = fields == null ? null : new TreeMap<>(fields);
    }

    /** One that is to be run. */
    public TrialInput(SampleId sample, int repetition, Task task, @Nullable Map<String, String> fields) {
        this(sample, repetition, task, fields, null);
    }

    /** One whose input is all that is asked. */
    public TrialInput(SampleId sample, int repetition, Task task) {
        this(sample, repetition, task, null);
    }

    /** Either a prompt to be completed or texts to choose from after it, or what was recorded elsewhere. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Generate.class, name = "generate"),
        @JsonSubTypes.Type(value = Choose.class, name = "choose"),
        @JsonSubTypes.Type(value = Recorded.class, name = "recorded"),
        @JsonSubTypes.Type(value = NotRecorded.class, name = "notRecorded")
    })
    public sealed interface Task permits Generate, Choose, Recorded, NotRecorded {}

    public record Generate(Prompt prompt) implements Task {}

    /** Texts that may follow the prompt, for the model to say how likely it finds each. Which one is right is not told. */
    public record Choose(Prompt prompt, List<String> choices) implements Task {
        public Choose {
            choices = List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "Choose among " + choices.size() + " texts";
        }
    }

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
