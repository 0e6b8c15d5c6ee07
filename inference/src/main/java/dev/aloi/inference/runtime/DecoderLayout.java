package dev.aloi.inference.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.rewrite.DecoderRewrite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Inputs and outputs of a decoder as optimum exports it.
 *
 * @param positionIds whether it wants the tokens' positions
 * @param asksForAnswers whether it is told the columns that it is to answer for
 * @param gapless whether it keeps a row's tokens in the first columns of its cache whatever the attention mask says, as
 *     GroupQueryAttention does; then it cannot read several tokens at once for several rows that have read some before
 * @param past the cache's inputs, each with the output that continues it
 */
public record DecoderLayout(
        boolean positionIds, boolean asksForAnswers, boolean gapless, boolean halfLogits, List<Past> past) {
    public static final String INPUT_IDS = "input_ids";
    public static final String ATTENTION_MASK = "attention_mask";
    public static final String POSITION_IDS = "position_ids";
    public static final String LOGITS = "logits";

    private static final Set<String> KNOWN = Set.of(INPUT_IDS, ATTENTION_MASK, POSITION_IDS, DecoderRewrite.ASKED);
    private static final String PAST = "past_key_values.";
    private static final String PRESENT = "present.";

    /** One half of one layer's cache: [batch, heads, tokens so far, width]. */
    record Past(String input, String output, OnnxJavaType type, long heads, long width) {
        long[] shape(int rows, int columns) {
            return new long[] {rows, heads, columns, width};
        }

        /** Bytes of one head's column. */
        long columnBytes() {
            return width * type.size;
        }
    }

    /** Bytes that the cache takes for a token of a row. */
    public long bytesPerToken() {
        return past.stream()
                .mapToLong(half -> half.heads() * half.columnBytes())
                .sum();
    }

    static DecoderLayout of(Path file, boolean gapless, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {
        List<Past> past = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        new LinkedHashMap<>(inputs).forEach((name, node) -> {
            if (name.startsWith(PAST)) {
                past.add(past(file, name, node));
            } else if (!KNOWN.contains(name)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty() || past.isEmpty() || !inputs.keySet().containsAll(Set.of(INPUT_IDS, ATTENTION_MASK))) {
            throw new ModelFault(
                    file + ": expected inputs input_ids, attention_mask, past_key_values.* and optionally position_ids,"
                            + " found " + names(inputs));
        }
        requireOutputs(file, past, outputs);
        requireInt64(file, inputs);
        return new DecoderLayout(
                inputs.containsKey(POSITION_IDS),
                inputs.containsKey(DecoderRewrite.ASKED),
                gapless,
                isHalf(outputs.get(LOGITS)),
                past);
    }

    private static Past past(Path file, String name, NodeInfo node) {
        if (node.getInfo() instanceof TensorInfo tensor && tensor.getShape().length == 4) {
            long heads = tensor.getShape()[1];
            long width = tensor.getShape()[3];
            boolean supported = tensor.type == OnnxJavaType.FLOAT || tensor.type == OnnxJavaType.FLOAT16;
            if (heads > 0 && width > 0 && supported) {
                return new Past(name, PRESENT + name.substring(PAST.length()), tensor.type, heads, width);
            }
        }
        throw new ModelFault(file + ": input " + name + ": expected float [batch, heads, length, width] with fixed"
                + " heads and width, found " + node.getInfo());
    }

    private static boolean isHalf(@Nullable NodeInfo node) {
        return node != null && node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT16;
    }

    private static void requireOutputs(Path file, List<Past> past, Map<String, NodeInfo> outputs) {
        boolean complete = past.stream().allMatch(half -> outputs.containsKey(half.output()));
        if (!complete || !outputs.containsKey(LOGITS)) {
            throw new ModelFault(file + ": expected outputs logits and present.* for every past_key_values.*, found "
                    + names(outputs));
        }
    }

    private static void requireInt64(Path file, Map<String, NodeInfo> inputs) {
        for (String name : List.of(INPUT_IDS, ATTENTION_MASK, POSITION_IDS)) {
            NodeInfo node = inputs.get(name);
            if (node != null && !(node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.INT64)) {
                throw new ModelFault(file + ": input " + name + ": expected int64, found " + node.getInfo());
            }
        }
    }

    /** A cache has two tensors a layer: the first of them stand for all. */
    private static String names(Map<String, NodeInfo> nodes) {
        List<String> names = nodes.keySet().stream().toList();
        return names.size() <= 6
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 6)) + " and " + (names.size() - 6) + " more";
    }
}
