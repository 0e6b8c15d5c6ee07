/** ONNX Runtime: its process-wide state, sessions, and one step of a decoder. Nothing else names its classes. */
@NullMarked
package dev.aloi.inference.runtime;

import org.jspecify.annotations.NullMarked;
