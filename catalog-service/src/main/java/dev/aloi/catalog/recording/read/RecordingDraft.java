package dev.aloi.catalog.recording.read;

import dev.aloi.contracts.id.SampleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording as it was read.
 *
 * @param completions of samples of the suite
 * @param missing samples of the suite that have none
 * @param firstMissing the first of them in the suite's order
 * @param unused completions of samples that the suite does not have
 */
public record RecordingDraft(
        List<RecordedCompletion> completions,
        int missing,
        @Nullable SampleId firstMissing,
        int unused) {
    public RecordingDraft {
        completions = List.copyOf(completions);
    }
}
