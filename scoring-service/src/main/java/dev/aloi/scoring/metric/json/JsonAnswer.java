package dev.aloi.scoring.metric.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

/** JSON as models write it, which may be built to hurt whoever reads it. */
final class JsonAnswer {
    private static final int DEEPEST = 200;

    /** Numbers with a larger exponent take the memory of a machine once somebody calculates with them. */
    private static final int LARGEST_EXPONENT = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonAnswer() {}

    /** Empty where the text is not one JSON value that can be worked with. */
    static Optional<JsonNode> read(String text) {
        try {
            JsonNode value = JSON.readTree(text);
            return value.isMissingNode() || !hasUsableNumbers(value) ? Optional.empty() : Optional.of(value);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static Optional<JsonNode> read(String text, boolean unfenced) {
        return read(unfenced ? JsonText.unfenced(text) : text);
    }

    /** A node as it is; what a function of a path has computed becomes one. */
    static JsonNode node(Object found) {
        return found instanceof JsonNode node ? node : JSON.valueToTree(found);
    }

    private static boolean hasUsableNumbers(JsonNode value) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(value);
        while (!open.isEmpty()) {
            JsonNode next = open.pop();
            if (next.isBigDecimal()
                    && Math.abs((long) next.decimalValue().precision()
                                    - next.decimalValue().scale())
                            > LARGEST_EXPONENT) {
                return false;
            }
            next.forEach(open::push);
        }
        return true;
    }

    /** Numbers by their value: 1 is 1.0. */
    static boolean same(JsonNode one, JsonNode other) {
        Comparator<JsonNode> byValue = (left, right) -> {
            if (left.isNumber() && right.isNumber()) {
                return left.decimalValue().compareTo(right.decimalValue());
            }
            return left.equals(right) ? 0 : 1;
        };
        return one.equals(byValue, other);
    }
}
