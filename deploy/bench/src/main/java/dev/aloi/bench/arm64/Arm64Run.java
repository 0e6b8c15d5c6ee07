package dev.aloi.bench.arm64;

import dev.aloi.bench.arm64.GenerateProcess.Written;
import dev.aloi.inference.file.OnnxFile;
import java.io.IOException;

/** The same prompts to the same files here and on arm64. */
public record Arm64Run(GenerateProcess here, GenerateProcess arm64) {
    /** What this machine writes to each prompt alone. */
    public Written alone(Subject subject) throws IOException, InterruptedException {
        return here.complete(subject, 1);
    }

    /** @param rows prompts decoded side by side */
    public Agreement compare(Subject subject, int rows, Written alone) throws IOException, InterruptedException {
        OnnxFile onnx = subject.onnx();
        Written together = rows == 1 ? alone : here.complete(subject, rows);
        return new Agreement(
                subject.name(), onnx.dtype(), onnx.isExact(), rows, alone, together, arm64.complete(subject, rows));
    }
}
