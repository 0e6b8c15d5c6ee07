package dev.aloi.inference.embed;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.JsonFile;
import java.util.Arrays;
import java.util.List;

/** How the states of a text's tokens become one vector, as sentence-transformers names the ways. */
public enum Pooling {
    CLS("pooling_mode_cls_token"),
    MEAN("pooling_mode_mean_tokens"),
    MAX("pooling_mode_max_tokens"),
    /** The sum over the square root of the number of tokens. */
    MEAN_SQRT("pooling_mode_mean_sqrt_len_tokens"),
    LAST("pooling_mode_lasttoken");

    private final String field;

    Pooling(String field) {
        this.field = field;
    }

    static Pooling of(JsonFile file) {
        List<Pooling> chosen = Arrays.stream(values())
                .filter(pooling -> file.root().path(pooling.field).asBoolean())
                .toList();
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        throw new ModelFault(file.file() + ": expected one of pooling_mode_cls_token, mean_tokens, max_tokens,"
                + " mean_sqrt_len_tokens and lasttoken to be true, found " + chosen.size());
    }

    /** Takes the states of tokens × width. */
    float[] of(float[] states, int tokens) {
        int width = states.length / tokens;
        return switch (this) {
            case CLS -> Arrays.copyOf(states, width);
            case LAST -> Arrays.copyOfRange(states, states.length - width, states.length);
            case MAX -> max(states, width);
            case MEAN -> sum(states, width, tokens);
            case MEAN_SQRT -> sum(states, width, Math.sqrt(tokens));
        };
    }

    private static float[] max(float[] states, int width) {
        float[] max = Arrays.copyOf(states, width);
        for (int i = width; i < states.length; i++) {
            max[i % width] = Math.max(max[i % width], states[i]);
        }
        return max;
    }

    private static float[] sum(float[] states, int width, double over) {
        float[] mean = new float[width];
        for (int column = 0; column < width; column++) {
            double sum = 0;
            for (int i = column; i < states.length; i += width) {
                sum += states[i];
            }
            mean[column] = (float) (sum / over);
        }
        return mean;
    }
}
