/** LoRA adapters as PEFT writes them: read, merged into a model's weights, or handed to ONNX Runtime. */
@NullMarked
package dev.aloi.inference.adapter;

import org.jspecify.annotations.NullMarked;
