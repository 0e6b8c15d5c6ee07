package dev.aloi.runner.model.onnx;

import ai.onnxruntime.OrtException;
import java.io.Serial;

/** ONNX Runtime failed while it ran. The message says how, but not on what. */
public final class EngineBroke extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    EngineBroke(OrtException cause) {
        super("ONNX Runtime failed with " + cause.getCode(), cause);
    }
}
