package dev.aloi.inference.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an adapter as PEFT does. */
public final class PeftAdapter {
    private final Map<String, float[][]> matrices = new LinkedHashMap<>();
    private String config = "{\"peft_type\": \"LORA\", \"r\": 2, \"lora_alpha\": 3, \"bias\": \"none\"}";

    /** Takes a module's A [rank, in] and B [out, rank]. */
    public PeftAdapter module(String name, float[][] down, float[][] up) {
        matrices.put("base_model.model." + name + ".lora_A.weight", down);
        matrices.put("base_model.model." + name + ".lora_B.weight", up);
        return this;
    }

    public PeftAdapter tensor(String name, float[][] matrix) {
        matrices.put(name, matrix);
        return this;
    }

    public PeftAdapter config(String json) {
        config = json;
        return this;
    }

    public Path write(Path directory) {
        CountingModel.write(directory.resolve("adapter_config.json"), config);
        CountingModel.write(directory.resolve("adapter_model.safetensors"), safetensors());
        return directory;
    }

    private byte[] safetensors() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        matrices.forEach((name, matrix) -> {
            int start = data.size();
            for (float[] row : matrix) {
                data.writeBytes(Graph.raw(row));
            }
            header.append(",\"%s\":{\"dtype\":\"F32\",\"shape\":[%d,%d],\"data_offsets\":[%d,%d]}"
                    .formatted(name, matrix.length, matrix[0].length, start, data.size()));
        });
        byte[] json = header.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length + data.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .put(data.toByteArray())
                .array();
    }
}
