package dev.aloi.bench.llama;

import dev.aloi.bench.generation.LlamaShape;
import dev.aloi.bench.llama.LlamaWeights.Weight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of llama.cpp, of fp32 weights: GGUF, version 3, after github.com/ggml-org/ggml/blob/master/docs/gguf.md, read 2026-11-26. Its
 * vocabulary holds names instead of texts, as it is given tokens; llama.cpp does not load one without a token for each byte.
 */
record GgufFile(LlamaShape shape, List<Weight> weights) {
    private static final int VERSION = 3;
    private static final int ALIGNMENT = 32;
    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int NORMAL = 1;
    private static final int UNKNOWN = 2;
    private static final int CONTROL = 3;
    private static final int BYTE = 6;
    private static final int BYTES = 256;
    private static final int FACTS = 17;

    static void write(Path file, LlamaShape shape, List<Weight> weights) throws IOException {
        try (LittleEndian out = new LittleEndian(file)) {
            new GgufFile(shape, weights).write(out);
        }
    }

    private void write(LittleEndian out) throws IOException {
        out.bytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        out.integer(VERSION).integer((long) weights.size()).integer((long) FACTS);
        facts(out);
        vocabulary(out);
        long offset = 0;
        for (Weight weight : weights) {
            boolean vector = weight.rows() == 1;
            out.text(weight.gguf()).integer(vector ? 1 : 2).integer((long) weight.columns());
            if (!vector) {
                out.integer((long) weight.rows());
            }
            out.integer(0).integer(offset);
            offset = aligned(offset + (long) weight.numbers().length * Float.BYTES);
        }
        out.align(ALIGNMENT);
        for (Weight weight : weights) {
            out.numbers(isRotated(weight) ? interleaved(weight) : weight.numbers())
                    .align(ALIGNMENT);
        }
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private void facts(LittleEndian out) throws IOException {
        out.text("general.architecture").integer(STRING).text("llama");
        out.text("general.name").integer(STRING).text("measured beside Aloi");
        count(out, "llama.context_length", shape.positions());
        count(out, "llama.embedding_length", shape.hidden());
        count(out, "llama.block_count", shape.layers());
        count(out, "llama.feed_forward_length", shape.feedForward());
        count(out, "llama.attention.head_count", shape.heads());
        count(out, "llama.attention.head_count_kv", shape.heads());
        count(out, "llama.rope.dimension_count", shape.hidden() / shape.heads());
        count(out, "llama.vocab_size", shape.vocabulary());
        out.text("llama.attention.layer_norm_rms_epsilon").integer(FLOAT32).number(1e-5f);
        out.text("llama.rope.freq_base").integer(FLOAT32).number(10_000);
    }

    private static void count(LittleEndian out, String name, int count) throws IOException {
        out.text(name).integer(UINT32).integer(count);
    }

    private void vocabulary(LittleEndian out) throws IOException {
        out.text("tokenizer.ggml.model").integer(STRING).text("llama");
        count(out, "tokenizer.ggml.bos_token_id", 1);
        array(out, "tokenizer.ggml.tokens", STRING);
        for (int token = 0; token < shape.vocabulary(); token++) {
            out.text(name(token));
        }
        array(out, "tokenizer.ggml.scores", FLOAT32);
        out.numbers(new float[shape.vocabulary()]);
        array(out, "tokenizer.ggml.token_type", INT32);
        for (int token = 0; token < shape.vocabulary(); token++) {
            out.integer(type(token));
        }
    }

    private static boolean isByte(int token) {
        return token > 2 && token <= 2 + BYTES;
    }

    private static String name(int token) {
        return isByte(token) ? "<0x%02X>".formatted(token - 3) : "token " + token;
    }

    private static int type(int token) {
        if (isByte(token)) {
            return BYTE;
        }
        return token > 2 ? NORMAL : token == 0 ? UNKNOWN : CONTROL;
    }

    private void array(LittleEndian out, String name, int type) throws IOException {
        out.text(name).integer(ARRAY).integer(type).integer((long) shape.vocabulary());
    }

    private static boolean isRotated(Weight weight) {
        return weight.gguf().endsWith("attn_q.weight") || weight.gguf().endsWith("attn_k.weight");
    }

    /** llama.cpp turns neighbours with each other, these models the halves of a head. */
    private float[] interleaved(Weight weight) {
        int width = shape.hidden() / shape.heads();
        int columns = weight.columns();
        float[] numbers = new float[weight.numbers().length];
        for (int row = 0; row < weight.rows(); row++) {
            int in = row % width;
            int out = row - in + (in < width / 2 ? 2 * in : 2 * in - width + 1);
            System.arraycopy(weight.numbers(), row * columns, numbers, out * columns, columns);
        }
        return numbers;
    }
}
