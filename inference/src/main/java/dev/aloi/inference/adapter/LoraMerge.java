package dev.aloi.inference.adapter;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.adapter.LoraAdapter.Pair;
import dev.aloi.inference.graph.Node;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.graph.Tensor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the constants of a graph that an adapter's modules multiply with, and adds the adapter to them. A module's constant bears its
 * name, or is what a node of its name multiplies with: exporters name either.
 */
public final class LoraMerge {
    private final Path file;
    private final Map<String, Tensor> initializers;
    private final Map<String, Use> usesByModule = new HashMap<>();

    private LoraMerge(Path file, OnnxGraph graph) {
        this.file = file;
        this.initializers = graph.initializers();
        graph.nodes().forEach(this::take);
    }

    /** A constant that something is multiplied with. {@code turned}: it is [out, in], not [in, out]. */
    private record Use(Tensor weights, boolean turned) {}

    /**
     * A constant as it is with the adapter.
     *
     * @param values row by row
     */
    public record Merged(String name, long rows, long columns, Values values) {}

    /** A number of a constant, by its place. */
    @FunctionalInterface
    public interface Values {
        float get(int row, int column);
    }

    private void take(Node node) {
        boolean multiplies = node.operator().equals("MatMul") || node.operator().equals("Gemm");
        if (!multiplies || node.inputs().size() < 2) {
            return;
        }
        Tensor weights = initializers.get(node.inputs().get(1));
        if (weights == null || !weights.isFloatMatrix()) {
            return;
        }
        Use use = new Use(weights, node.operator().equals("Gemm") && node.attribute("transB") == 1);
        usesByModule.put(module(node.name()), use);
        usesByModule.putIfAbsent(module(weights.name()), use);
    }

    /** As PEFT names it: PyTorch's exporter writes /model/layers.0/self_attn/q_proj/MatMul. */
    private static String module(String name) {
        return name.replace('/', '.')
                .replaceFirst("^\\.", "")
                .replaceFirst("\\.(MatMul|Gemm)$", "")
                .replaceFirst("\\.weight(_transposed)?$", "");
    }

    /** The graph's constants that the adapter changes, by name. Their numbers can be read as long as the graph is open. */
    public static Map<String, Merged> of(Path file, OnnxGraph graph, LoraAdapter adapter) {
        LoraMerge merge = new LoraMerge(file, graph);
        Map<String, Merged> merged = new HashMap<>();
        adapter.pairs().forEach((module, pair) -> {
            Merged constant = merge.merged(adapter, module, pair);
            if (merged.put(constant.name(), constant) != null) {
                throw new ModelFault(file + ": two modules of the adapter share the weights " + constant.name());
            }
        });
        return merged;
    }

    private Merged merged(LoraAdapter adapter, String module, Pair pair) {
        Use use = find(module);
        if (use == null) {
            throw new ModelFault(adapter.weights() + ": " + module + ": " + file
                    + " has no float32 weights for it; quantised weights cannot take an adapter");
        }
        Tensor weights = use.weights();
        int in = use.turned() ? weights.columns() : weights.rows();
        int out = use.turned() ? weights.rows() : weights.columns();
        if (pair.down().columns() != in || pair.up().rows() != out) {
            throw new ModelFault(adapter.weights() + ": " + module + ": is for "
                    + pair.down().columns() + " by " + pair.up().rows() + " weights, the model has " + in + " by "
                    + out);
        }
        int columns = weights.columns();
        return new Merged(
                weights.name(),
                weights.rows(),
                columns,
                (row, column) -> weights.get((long) row * columns + column)
                        + (use.turned() ? pair.delta(row, column) : pair.delta(column, row)));
    }

    private @Nullable Use find(String module) {
        Use use = usesByModule.get(module);
        if (use != null) {
            return use;
        }
        // Exporters may leave out the name of the whole, as in layers.0.self_attn.q_proj.
        return usesByModule.entrySet().stream()
                .filter(entry ->
                        module.endsWith("." + entry.getKey()) || entry.getKey().endsWith("." + module))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
