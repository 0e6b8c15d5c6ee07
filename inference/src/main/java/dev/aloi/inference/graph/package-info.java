/** ONNX graphs as they are in a file: read, changed and written again. */
@NullMarked
package dev.aloi.inference.graph;

import org.jspecify.annotations.NullMarked;
