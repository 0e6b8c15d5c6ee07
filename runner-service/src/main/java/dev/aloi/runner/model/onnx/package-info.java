/** Completes prompts by the inference library on this node. */
@NullMarked
package dev.aloi.runner.model.onnx;

import org.jspecify.annotations.NullMarked;
