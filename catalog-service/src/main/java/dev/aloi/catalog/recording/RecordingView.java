package dev.aloi.catalog.recording;

import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import org.jspecify.annotations.Nullable;

/**
 * A recording.
 *
 * @param samples samples of the suite that it has a completion for
 * @param missing samples of the suite that it has none for
 * @param firstMissing the first of them in the suite's order
 * @param unused lines of its file for samples that the suite does not have
 */
public record RecordingView(
        RecordingId recording,
        SuiteVersion suite,
        String model,
        int samples,
        int missing,
        @Nullable SampleId firstMissing,
        int unused) {}
