package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * The decoder's opinion on every row's next token.
 *
 * @param columns one where the decoder answers for the last column only
 */
public record Logits(FloatBuffer values, int columns, int vocabulary, List<Integer> last) {
    public static Logits of(OnnxTensor tensor, StepInput input) throws RunFailed {
        long[] shape = tensor.getInfo().getShape();
        if (shape.length != 3 || shape[0] != input.rows() || (shape[1] != 1 && shape[1] != input.columns())) {
            throw new RunFailed("the output logits is not of the shape [batch, tokens, vocabulary]");
        }
        return new Logits(tensor.getFloatBuffer(), (int) shape[1], (int) shape[2], input.last());
    }

    /** Natural logarithm of the probability of a token after a column of the first row, summed up in double precision. */
    public double logarithm(int column, int token) {
        int start = column * vocabulary;
        double most = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < vocabulary; other++) {
            most = Math.max(most, values.get(start + other));
        }
        double sum = 0;
        for (int other = 0; other < vocabulary; other++) {
            sum += Math.exp(values.get(start + other) - most);
        }
        return Math.min(0, values.get(start + token) - most - Math.log(sum));
    }

    /** The likeliest token; the lower id where two are equally likely. */
    public int likeliest(int row) throws RunFailed {
        int column = columns == 1 ? 0 : last.get(row);
        int start = (row * columns + column) * vocabulary;
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < vocabulary; token++) {
            float value = values.get(start + token);
            if (value > most) {
                most = value;
                best = token;
            }
        }
        if (best < 0) {
            throw new RunFailed("the output logits holds no numbers");
        }
        return best;
    }
}
