package dev.aloi.local.describe;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;

/**
 * Memory that a model may take: a system that has none left stops programs without a word.
 *
 * @param bytes of which weights may take most
 */
public record Room(long bytes) {
    private static final int PARTS = 5;

    /** Throws a {@link ModelFault} with the numbers where its weights would not leave a fifth of it. */
    public void require(ModelDirectory files) {
        long weights = OnnxFile.bytes(files);
        long most = bytes / PARTS * (PARTS - 1);
        if (weights > most) {
            throw new ModelFault(files.onnx() + ": its weights take " + mebibytes(weights) + " of memory; of the "
                    + mebibytes(bytes) + " of this machine, a model may take " + mebibytes(most));
        }
    }

    private static String mebibytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MiB";
    }
}
