package dev.aloi.inference.adapter;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A low-rank adapter (Hu et al. 2021) as PEFT saves it: for each module that it changes, two narrow matrices whose product is added to
 * the module's weights.
 */
public final class LoraAdapter {
    private static final Pattern NAME =
            Pattern.compile("(?:base_model\\.model\\.)?(.+)\\.lora_([AB])(?:\\.default)?\\.weight");

    private final Path weights;
    private final String sha256;
    private final Map<String, Pair> pairs;

    private LoraAdapter(Path weights, String sha256, Map<String, Pair> pairs) {
        this.weights = weights;
        this.sha256 = sha256;
        this.pairs = pairs;
    }

    /**
     * What is added to a module's weights [out, in]: the scaled product of up and down.
     *
     * @param down [rank, in], PEFT's A
     * @param up [out, rank], PEFT's B
     */
    record Pair(Matrix down, Matrix up, double scale) {
        int rank() {
            return down.rows();
        }

        float delta(int out, int in) {
            double sum = 0;
            for (int k = 0; k < rank(); k++) {
                sum += (double) up.get(out, k) * down.get(k, in);
            }
            return (float) (scale * sum);
        }
    }

    /** Reads the directory that PEFT writes, or its adapter_model.safetensors with adapter_config.json beside it. */
    public static LoraAdapter read(Path path) {
        Path weights = Files.isDirectory(path) ? path.resolve("adapter_model.safetensors") : path;
        if (!Files.isRegularFile(weights)) {
            throw new ModelFault(weights + ": missing");
        }
        LoraConfig config = LoraConfig.read(weights.resolveSibling("adapter_config.json"));
        Map<String, Matrix> downs = new TreeMap<>();
        Map<String, Matrix> ups = new TreeMap<>();
        SafeTensors.read(weights).forEach((name, matrix) -> {
            Matcher named = NAME.matcher(name);
            if (!named.matches()) {
                throw new ModelFault(weights + ": " + name + ": not a tensor of a LoRA adapter");
            }
            (named.group(2).equals("A") ? downs : ups).put(named.group(1), matrix);
        });
        return new LoraAdapter(weights, sha256(weights), pairs(weights, config, downs, ups));
    }

    private static Map<String, Pair> pairs(
            Path weights, LoraConfig config, Map<String, Matrix> downs, Map<String, Matrix> ups) {
        if (downs.isEmpty() || !downs.keySet().equals(ups.keySet())) {
            throw new ModelFault(weights + ": expected a lora_A and a lora_B for each module, found " + downs.size()
                    + " and " + ups.size());
        }
        Map<String, Pair> pairs = new TreeMap<>();
        downs.forEach((module, down) -> {
            Matrix up = ups.getOrDefault(module, down);
            if (up.columns() != down.rows()) {
                throw new ModelFault(weights + ": " + module + ": lora_A and lora_B are of different ranks");
            }
            pairs.put(module, new Pair(down, up, config.scale(module)));
        });
        return pairs;
    }

    private static String sha256(Path file) {
        try {
            return Sha256.hex(Sha256.digest().digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    Path weights() {
        return weights;
    }

    /** By module, as the base model names it, for instance model.layers.0.self_attn.q_proj. */
    Map<String, Pair> pairs() {
        return pairs;
    }

    /** Of the file of its weights, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The largest of its modules'. */
    public int rank() {
        return pairs.values().stream().mapToInt(Pair::rank).max().orElse(0);
    }

    public long parameters() {
        return pairs.values().stream()
                .mapToLong(pair ->
                        (long) pair.rank() * (pair.down().columns() + pair.up().rows()))
                .sum();
    }
}
