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
    private static final int VALUE_NAME = 1;
    private static final int OPSET_DOMAIN = 1;
    private static final int OPSET_VERSION = 2;

    private final Path file;
    private final Arena arena;
    private final Message model;
    private final Message graph;
    private final Map<String, MemorySegment> external = new HashMap<>();

    private OnnxGraph(Path file, Arena arena, Message model, Message graph) {
        this.file = file;
        this.arena = arena;
        this.model = model;
        this.graph = graph;
    }

    @SuppressWarnings("MustBeClosedChecker") // The arena is closed with the graph.
    public static OnnxGraph open(Path file) {
        Arena arena = Arena.ofShared();
        try {
            Message model = Message.parse(map(file, arena));
            List<Message> graphs = model.messages(MODEL_GRAPH);
            if (graphs.size() != 1) {
                throw new ModelFault(file + ": not an ONNX model: it holds no graph");
            }
            return new OnnxGraph(file, arena, model, graphs.getFirst());
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
        Set<String> names = new HashSet<>();
        graph.messages(GRAPH_INPUTS).forEach(input -> names.add(input.text(VALUE_NAME)));
        names.retainAll(initializers().keySet());
        return names;
    }

    public Set<String> inputs() {
        Set<String> names = new HashSet<>();
        graph.messages(GRAPH_INPUTS).forEach(input -> names.add(input.text(VALUE_NAME)));
        return names;
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
