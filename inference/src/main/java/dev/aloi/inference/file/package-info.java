/** What the files of a model say, before ONNX Runtime sees any of them. */
@NullMarked
package dev.aloi.inference.file;

import org.jspecify.annotations.NullMarked;
