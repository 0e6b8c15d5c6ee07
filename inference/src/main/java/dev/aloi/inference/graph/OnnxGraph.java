package dev.aloi.inference.graph;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.WireReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The main graph of an ONNX file, open to be looked through and changed. Field numbers are those of onnx.proto. */
public final class OnnxGraph implements AutoCloseable {
    /** Of ONNX Runtime's own operators. */
    public static final String MICROSOFT = "com.microsoft";

    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPSETS = 8;
    private static final int GRAPH_NODES = 1;
    private static final int GRAPH_INITIALIZERS = 5;
    private static final int GRAPH_INPUTS = 11;
    private static final int GRAPH_OUTPUTS = 12;
    private static final int GRAPH_VALUES = 13;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_ELEMENTS = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int SHAPE_DIMENSIONS = 1;
    private static final int DIMENSION_SIZE = 1;
    private static final int DIMENSION_NAME = 2;
    private static final int OPSET_DOMAIN = 1;
    private static final int OPSET_VERSION = 2;

    /** Bytes of a constant that is worth a place of its own. */
    private static final int LARGE = 1024;

    private final Path file;
    private final Arena arena;
    private final Message model;
    private final Message graph;
    private final MemorySegment bytes;
    private final Map<String, MemorySegment> external = new HashMap<>();

    private OnnxGraph(Path file, Arena arena, MemorySegment bytes, Message model, Message graph) {
        this.file = file;
        this.arena = arena;
        this.bytes = bytes;
        this.model = model;
        this.graph = graph;
    }

    @SuppressWarnings("MustBeClosedChecker") // The arena is closed with the graph.
    public static OnnxGraph open(Path file) {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment bytes = map(file, arena);
            Message model = Message.parse(bytes);
            List<Message> graphs = model.messages(MODEL_GRAPH);
            if (graphs.size() != 1) {
                throw new ModelFault(file + ": not an ONNX model: it holds no graph");
            }
            return new OnnxGraph(file, arena, bytes, model, graphs.getFirst());
        } catch (WireReader.Malformed e) {
            arena.close();
            throw new ModelFault(file + ": not an ONNX model: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    private static MemorySegment map(Path file, Arena arena) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    public List<Node> nodes() {
        return graph.messages(GRAPH_NODES).stream().map(Node::new).toList();
    }

    /** By name; with the bytes of those that are kept in other files of the directory. */
    public Map<String, Tensor> initializers() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Message tensor : graph.messages(GRAPH_INITIALIZERS)) {
            String name = tensor.text(Tensor.NAME);
            tensors.put(
                    name,
                    new Tensor(
                            name, tensor.numbers(Tensor.DIMS), (int) tensor.number(Tensor.DATA_TYPE), bytes(tensor)));
        }
        return tensors;
    }

    private MemorySegment bytes(Message tensor) {
        List<Message> places = tensor.messages(Tensor.EXTERNAL_DATA);
        if (!places.isEmpty()) {
            return externalBytes(places);
        }
        List<MemorySegment> raw = tensor.bodies(Tensor.RAW_DATA);
        if (!raw.isEmpty()) {
            return raw.getLast();
        }
        List<MemorySegment> floats = tensor.bodies(Tensor.FLOAT_DATA);
        return floats.isEmpty() ? MemorySegment.NULL : floats.getLast();
    }

    private MemorySegment externalBytes(List<Message> places) {
        Map<String, String> place = new HashMap<>();
        places.forEach(entry -> place.put(entry.text(1), entry.text(2)));
        String location = place.getOrDefault("location", "");
        MemorySegment all = external.computeIfAbsent(
                location, name -> map(file.resolveSibling(name).normalize(), arena));
        long offset = Long.parseLong(place.getOrDefault("offset", "0"));
        long length = Long.parseLong(place.getOrDefault("length", Long.toString(all.byteSize() - offset)));
        return all.asSlice(offset, length);
    }

    /** Names of the inputs that a constant is the default of. */
    public Set<String> inputsWithDefaults() {
        Set<String> names = inputs();
        names.retainAll(initializers().keySet());
        return names;
    }

    public Set<String> inputs() {
        return names(GRAPH_INPUTS);
    }

    public Set<String> outputs() {
        return names(GRAPH_OUTPUTS);
    }

    private Set<String> names(int field) {
        Set<String> names = new HashSet<>();
        graph.messages(field).forEach(value -> names.add(value.text(VALUE_NAME)));
        return names;
    }

    /** An input of whole numbers; dimensions are sizes, or names of sizes that are not fixed. */
    public void addIntegerInput(String name, Object... dimensions) {
        Message shape = new Message();
        for (Object dimension : dimensions) {
            shape.add(
                    SHAPE_DIMENSIONS,
                    dimension instanceof Integer size
                            ? new Message().add(DIMENSION_SIZE, size)
                            : new Message().add(DIMENSION_NAME, dimension.toString()));
        }
        Message tensor = new Message().add(TENSOR_ELEMENTS, Tensor.INT64).add(TENSOR_SHAPE, shape);
        graph.add(
                GRAPH_INPUTS,
                new Message().add(VALUE_NAME, name).add(VALUE_TYPE, new Message().add(TYPE_TENSOR, tensor)));
    }

    /** Leaves it to the runtime to work out the shapes of an output and of what is computed on the way. */
    public void forgetShapes(String output) {
        graph.remove(GRAPH_VALUES);
        for (Message value : graph.messages(GRAPH_OUTPUTS)) {
            if (value.text(VALUE_NAME).equals(output)) {
                value.messages(VALUE_TYPE)
                        .forEach(type -> type.messages(TYPE_TENSOR).forEach(tensor -> tensor.remove(TENSOR_SHAPE)));
            }
        }
    }

    public void addConstants(List<Message> added) {
        added.forEach(constant -> graph.add(GRAPH_INITIALIZERS, constant));
    }

    /** Puts others in the place of all nodes. */
    public void replaceNodes(List<Node> nodes) {
        graph.replace(GRAPH_NODES, nodes.stream().map(Node::message).toList());
    }

    /** Takes constants out and puts others in. */
    public void replaceInitializers(Set<String> gone, List<Message> added) {
        List<Message> kept = new ArrayList<>();
        for (Message tensor : graph.messages(GRAPH_INITIALIZERS)) {
            if (!gone.contains(tensor.text(Tensor.NAME))) {
                kept.add(inside(tensor));
            }
        }
        kept.addAll(added);
        graph.replace(GRAPH_INITIALIZERS, kept);
    }

    /** With its bytes in the file itself: what is written stands alone. */
    private Message inside(Message tensor) {
        if (tensor.messages(Tensor.EXTERNAL_DATA).isEmpty()) {
            return tensor;
        }
        long[] shape =
                tensor.numbers(Tensor.DIMS).stream().mapToLong(Long::longValue).toArray();
        return Tensor.message(
                tensor.text(Tensor.NAME),
                (int) tensor.number(Tensor.DATA_TYPE),
                bytes(tensor).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE),
                shape);
    }

    /** Says that nodes of this domain may be there. */
    public void allow(String domain, int version) {
        boolean known = model.messages(MODEL_OPSETS).stream()
                .anyMatch(opset -> opset.text(OPSET_DOMAIN).equals(domain));
        if (!known) {
            model.add(MODEL_OPSETS, new Message().add(OPSET_DOMAIN, domain).add(OPSET_VERSION, version));
        }
    }

    /** The model without the file's large constants, which it names by their places in the file. */
    public byte[] beside() {
        for (Message tensor : graph.messages(GRAPH_INITIALIZERS)) {
            List<MemorySegment> raw = tensor.bodies(Tensor.RAW_DATA);
            if (!raw.isEmpty()
                    && raw.getLast().byteSize() >= LARGE
                    && raw.getLast().isMapped()) {
                long offset = raw.getLast().address() - bytes.address();
                tensor.add(
                                Tensor.EXTERNAL_DATA,
                                entry("location", file.getFileName().toString()))
                        .add(Tensor.EXTERNAL_DATA, entry("offset", Long.toString(offset)))
                        .add(
                                Tensor.EXTERNAL_DATA,
                                entry("length", Long.toString(raw.getLast().byteSize())))
                        .add(Tensor.DATA_LOCATION, Tensor.EXTERNAL);
                tensor.remove(Tensor.RAW_DATA);
            }
        }
        return model.toBytes();
    }

    private static Message entry(String key, String value) {
        return new Message().add(1, key).add(2, value);
    }

    public void write(Path to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            model.write(out);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
