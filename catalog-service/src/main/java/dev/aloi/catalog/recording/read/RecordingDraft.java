package dev.aloi.catalog.recording.read;

import java.util.List;

/**
 * A recording as it was read.
 *
 * @param completions of samples of the suite
 * @param missing samples of the suite that have none
 * @param unused completions of samples that the suite does not have
 */
public record RecordingDraft(List<RecordedCompletion> completions, int missing, int unused) {
    public RecordingDraft {
        completions = List.copyOf(completions);
    }
}
