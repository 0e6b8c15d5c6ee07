/** Decoders in the Hugging Face / optimum ONNX layout, run by ONNX Runtime. Plain Java: usable without the service. */
@NullMarked
package dev.aloi.runner.model.onnx;

import org.jspecify.annotations.NullMarked;
