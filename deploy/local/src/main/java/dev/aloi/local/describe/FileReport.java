package dev.aloi.local.describe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one ONNX file.
 *
 * @param name within the directory
 * @param bytes with the files that it keeps weights in; absent where they cannot be read
 * @param dtype of its weights
 * @param trial what came of loading it; absent where it was not tried
 * @param fault why it cannot be run
 */
record FileReport(
        String name,
        @Nullable Long bytes,
        @Nullable String dtype,
        @Nullable Trial trial,
        @Nullable String fault) {
    /**
     * A file that was loaded and asked once.
     *
     * @param remarks on how it runs
     * @param cacheBytesPerToken of keys and values; absent for an encoder
     * @param firstAnswer from asking to the first token or vector
     */
    record Trial(
            String remarks,
            @Nullable Long cacheBytesPerToken,
            Duration load,
            Duration firstAnswer,
            long residentBytes) {}
}
