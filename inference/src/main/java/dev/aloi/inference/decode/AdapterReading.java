package dev.aloi.inference.decode;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.adapter.LoraAdapter;
import dev.aloi.inference.adapter.LoraInputs;
import dev.aloi.inference.adapter.LoraMerge;
import dev.aloi.inference.file.Sha256;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.runtime.Adapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An adapter and how a graph takes it: as inputs where it was exported with some, else as weights.
 *
 * @param sha256 of its weights, in hexadecimal; absent where there is none
 */
record AdapterReading(Adapter adapter, @Nullable String sha256) {
    static final AdapterReading NONE = new AdapterReading(new Adapter.None(), null);

    /** Takes an open graph, which must stay open until the weights have been taken over. */
    static AdapterReading of(Path path, Path onnx, OnnxGraph graph) {
        boolean hasInputs = LoraInputs.has(graph);
        if (path.toString().endsWith(".onnx_adapter")) {
            if (!hasInputs) {
                throw new ModelFault(path + ": needs a model that was exported with inputs for adapters; " + onnx
                        + " has none. PEFT's own files can be merged into it");
            }
            byte[] bytes = bytes(path);
            return new AdapterReading(
                    new Adapter.Inputs(bytes), Sha256.hex(Sha256.digest().digest(bytes)));
        }
        LoraAdapter adapter = LoraAdapter.read(path);
        return new AdapterReading(
                hasInputs
                        ? new Adapter.Inputs(LoraInputs.of(onnx, graph, adapter))
                        : new Adapter.Weights(LoraMerge.of(onnx, graph, adapter)),
                adapter.sha256());
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ModelFault(path + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
