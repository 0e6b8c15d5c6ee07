package dev.aloi.inference.quantise;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.graph.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a model's file again with weights of fewer bits. What a layer adds, normalises or looks up stays as it is. */
public final class Quantisation {
    /** Smaller ones save nothing. */
    private static final int LEAST = 32;

    private Quantisation() {}

    /**
     * What was written.
     *
     * @param matrices that have fewer bits now
     */
    public record Written(Path file, int matrices, long bytesBefore, long bytesAfter) {}

    /** Writes the smaller file beside the model's own. */
    public static Written write(Path directory, Bits bits) {
        ModelDirectory model = new ModelDirectory(directory);
        model.requirePresent();
        Path from = model.onnx();
        OnnxFile facts = OnnxFile.read(model);
        if (!facts.isExact()) {
            throw new ModelFault(from + ": has " + facts.dtype() + " weights already; give the one with fp32");
        }
        Path to = from.resolveSibling(bits.fileName());
        Path unfinished = from.resolveSibling(bits.fileName() + ".part");
        try (OnnxGraph graph = OnnxGraph.open(from)) {
            int matrices = quantise(graph, Weights.of(bits));
            if (matrices == 0) {
                throw new ModelFault(from + ": has no weights of 32 rows that are multiplied with");
            }
            graph.write(unfinished);
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
            return new Written(to, matrices, facts.bytes(), Files.size(to));
        } catch (IOException e) {
            throw new ModelFault(to + ": cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }

    private static int quantise(OnnxGraph graph, Weights weights) {
        Map<String, Tensor> initializers = graph.initializers();
        List<Node> nodes = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        int matrices = 0;
        for (Node node : graph.nodes()) {
            Tensor constant = node.operator().equals("MatMul")
                    ? initializers.get(node.inputs().get(1))
                    : null;
            if (constant != null && constant.isFloatMatrix() && constant.rows() >= LEAST) {
                nodes.addAll(weights.product(node, constant));
                replaced.add(constant.name());
                matrices++;
            } else {
                nodes.add(node);
            }
        }
        for (Node node : nodes) {
            node.inputs().forEach(replaced::remove);
        }
        graph.replaceNodes(nodes);
        graph.replaceInitializers(replaced, weights.constants());
        graph.allow(OnnxGraph.MICROSOFT, 1);
        return matrices;
    }
}
