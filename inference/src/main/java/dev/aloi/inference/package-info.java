/** Runs models of the Hugging Face / optimum ONNX layout on this machine. Plain Java: services and the command line share it. */
@NullMarked
package dev.aloi.inference;

import org.jspecify.annotations.NullMarked;
