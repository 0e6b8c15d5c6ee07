package dev.aloi.inference.adapter;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.graph.OnnxGraph;
import dev.aloi.inference.graph.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The adapter for a graph that was exported with inputs for one: constants of rank 0 that a run may replace. ONNX Runtime takes it as a
 * flatbuffer (onnxruntime/lora/adapter_format/adapter_schema.fbs).
 */
public final class LoraInputs {
    private static final String FILE_IDENTIFIER = "TORT";
    private static final int VERSION = 1;
    private static final int FLOAT = 1;
    private static final int ALIGNMENT = 8;

    private final Path file;
    private final Map<String, Tensor> byModule = new TreeMap<>();

    private LoraInputs(Path file, Map<String, Tensor> initializers, Set<String> names) {
        this.file = file;
        for (String name : names) {
            if (name.contains("lora_")) {
                Tensor tensor = initializers.get(name);
                if (tensor != null && tensor.isFloatMatrix()) {
                    byModule.put(plain(name), tensor);
                }
            }
        }
    }

    /** Whether the graph can take an adapter by its inputs. */
    public static boolean has(OnnxGraph graph) {
        return graph.inputsWithDefaults().stream().anyMatch(name -> name.contains("lora_"));
    }

    /** /model/layers.0/attn/q_proj/lora_A/MatMul.weight and model.layers.0.attn.q_proj.lora_A.weight are the same place. */
    private static String plain(String name) {
        return name.replace('/', '.')
                .replaceFirst("^\\.", "")
                .replaceFirst("\\.MatMul", "")
                .replaceFirst("\\.default", "")
                .replaceFirst("\\.weight$", "");
    }

    /** The adapter in ONNX Runtime's own format. */
    public static byte[] of(Path file, OnnxGraph graph, LoraAdapter adapter) {
        LoraInputs inputs = new LoraInputs(file, graph.initializers(), graph.inputsWithDefaults());
        List<Parameter> parameters = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        adapter.pairs().forEach((module, pair) -> {
            Tensor down = inputs.byModule.get(module + ".lora_A");
            Tensor up = inputs.byModule.get(module + ".lora_B");
            if (down == null || up == null) {
                unknown.add(module);
            } else {
                parameters.add(inputs.parameter(down, pair.down(), 1));
                parameters.add(inputs.parameter(up, pair.up(), pair.scale()));
            }
        });
        if (!unknown.isEmpty()) {
            throw new ModelFault(adapter.weights() + ": " + file + " has no inputs for the adapter's modules "
                    + String.join(", ", unknown));
        }
        return flatbuffer(parameters);
    }

    private record Parameter(String name, long rows, long columns, ByteBuffer data) {}

    /** Graphs multiply from the right, so most have the matrices turned; the side that is not the rank tells. */
    private Parameter parameter(Tensor input, Matrix matrix, double scale) {
        boolean isDown = plain(input.name()).endsWith("lora_A");
        long wide = isDown ? matrix.columns() : matrix.rows();
        boolean wideFirst = input.rows() == wide;
        if (!wideFirst && input.columns() != wide) {
            throw new ModelFault(
                    file + ": input " + input.name() + ": expected " + wide + " on one side, found " + input.shape());
        }
        boolean turned = wideFirst == isDown;
        int rows = turned ? matrix.columns() : matrix.rows();
        int columns = turned ? matrix.rows() : matrix.columns();
        ByteBuffer data = ByteBuffer.allocate(rows * columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                data.putFloat((float) (scale * (turned ? matrix.get(column, row) : matrix.get(row, column))));
            }
        }
        return new Parameter(input.name(), rows, columns, data.flip());
    }

    private static byte[] flatbuffer(List<Parameter> parameters) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int[] offsets = parameters.stream()
                .mapToInt(parameter -> write(builder, parameter))
                .toArray();
        int all = builder.createVectorOfTables(offsets);
        builder.startTable(4);
        builder.addInt(0, VERSION, 0);
        builder.addInt(1, VERSION, 0);
        builder.addInt(2, VERSION, 0);
        builder.addOffset(3, all, 0);
        builder.finish(builder.endTable(), FILE_IDENTIFIER);
        return builder.sizedByteArray();
    }

    private static int write(FlatBufferBuilder builder, Parameter parameter) {
        int name = builder.createString(parameter.name());
        builder.startVector(Long.BYTES, 2, ALIGNMENT);
        builder.addLong(parameter.columns());
        builder.addLong(parameter.rows());
        int shape = builder.endVector();
        ByteBuffer data = parameter.data();
        builder.startVector(1, data.remaining(), ALIGNMENT);
        for (int i = data.remaining() - 1; i >= 0; i--) {
            builder.addByte(data.get(i));
        }
        int bytes = builder.endVector();
        builder.startTable(4);
        builder.addOffset(0, name, 0);
        builder.addOffset(1, shape, 0);
        builder.addInt(2, FLOAT, 0);
        builder.addOffset(3, bytes, 0);
        return builder.endTable();
    }
}
