package dev.aloi.local.score;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.likelihood.Answer;
import dev.aloi.scoring.metric.likelihood.Likelihood;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a line what the metrics need of it, or leaves faults. */
final class ScoreLineReader {
    private static final int MOST_REPETITIONS = 1_000_000;

    private final Map<Need, String> needs = new EnumMap<>(Need.class);
    private @Nullable Boolean repeats;

    /** @param metrics of which each may need something of every line */
    ScoreLineReader(List<AskedMetric> metrics) {
        for (AskedMetric asked : metrics) {
            asked.metric().needs().forEach(need -> needs.putIfAbsent(need, asked.spec()));
        }
    }

    /** Null where something is wrong with the line. */
    @Nullable
    ScoreLine read(JsonLine line) {
        SampleId id = line.sample("id");
        String hypothesis = text(line, "hypothesis", line.required("hypothesis"));
        List<String> references = references(line);
        String corrected = corrected(line);
        List<Answer> answers = answers(line);
        String cluster = line.optional("cluster") == null ? null : scalar(line, "cluster");
        Double human = number(line, "human");
        boolean repeated = repetition(line);
        if (id == null || hypothesis == null || references == null || answers == null || !repeated) {
            return null;
        }
        Completion completion =
                new Completion(new Text(hypothesis), answers, corrected == null ? null : new Text(corrected));
        JsonNode repetition = line.optional("repetition");
        return new ScoreLine(
                line.number(),
                id.value(),
                repetition == null ? null : repetition.intValue(),
                completion,
                References.of(references),
                cluster,
                human);
    }

    private @Nullable List<String> references(JsonLine line) {
        JsonNode value = line.optional("references");
        if (value == null) {
            return lacks(line, "references", Need.REFERENCES, "references") ? null : List.of();
        }
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        List<String> references = texts(line, "references", value);
        if (references != null && references.isEmpty() && needs.containsKey(Need.REFERENCES)) {
            line.fault("references", "is empty, but %s compares with them".formatted(needs.get(Need.REFERENCES)));
            return null;
        }
        return references;
    }

    private @Nullable String corrected(JsonLine line) {
        JsonNode value = line.optional("corrected");
        if (value == null) {
            lacks(line, "corrected", Need.CORRECTION, "the corrected version");
            return null;
        }
        return text(line, "corrected", value);
    }

    /** Empty where there are none and nobody needs them; null where something is wrong. */
    private @Nullable List<Answer> answers(JsonLine line) {
        JsonNode likelihoods = line.optional("likelihoods");
        JsonNode offered = line.optional("choices");
        if (likelihoods == null && offered == null) {
            return lacks(line, "likelihoods", Need.LIKELIHOODS, "choices and their likelihoods") ? null : List.of();
        }
        if (likelihoods == null || offered == null) {
            line.fault(likelihoods == null ? "likelihoods" : "choices", "is missing: one goes with the other");
            return null;
        }
        List<String> choices = texts(line, "choices", offered);
        if (choices == null || !likelihoods.isArray() || likelihoods.size() != choices.size()) {
            line.fault("likelihoods", "must be a list with one for each of the choices");
            return null;
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Likelihood likelihood = likelihood(line, "likelihoods[" + i + "]", likelihoods.get(i), choices.get(i));
            if (likelihood != null) {
                answers.add(new Answer(choices.get(i), likelihood));
            }
        }
        return answers.size() == choices.size() ? answers : null;
    }

    private static @Nullable Likelihood likelihood(JsonLine line, String field, JsonNode value, String choice) {
        JsonNode bytes = value.path("bytes");
        try {
            return new Likelihood(
                    required(value, "logarithm"),
                    (long) required(value, "tokens"),
                    bytes.isNumber() ? bytes.longValue() : choice.getBytes(StandardCharsets.UTF_8).length);
        } catch (IllegalArgumentException e) {
            line.fault(
                    field,
                    "must be {\"logarithm\": a number up to 0, \"tokens\": from 1, \"bytes\": from 1 or left out}");
            return null;
        }
    }

    private static double required(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field);
        }
        return value.doubleValue();
    }

    /** False where something is wrong: either all lines have a repetition, or none. */
    private boolean repetition(JsonLine line) {
        JsonNode value = line.optional("repetition");
        if (repeats == null) {
            repeats = value != null;
        }
        if (repeats != (value != null)) {
            line.fault(
                    "repetition", value == null ? "is missing, though other lines have one" : "other lines have none");
            return false;
        }
        boolean fits = value == null
                || (value.isIntegralNumber()
                        && value.canConvertToInt()
                        && value.intValue() >= 0
                        && value.intValue() < MOST_REPETITIONS);
        if (!fits) {
            line.fault("repetition", "must be a whole number from 0");
        }
        return fits;
    }

    private static @Nullable Double number(JsonLine line, String field) {
        JsonNode value = line.optional(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || value.decimalValue().abs().compareTo(BigDecimal.valueOf(Double.MAX_VALUE)) > 0) {
            line.fault(field, "must be a number, not " + JsonLine.kind(value));
            return null;
        }
        return value.doubleValue();
    }

    private static @Nullable String scalar(JsonLine line, String field) {
        JsonNode value = line.optional(field);
        if (value == null || !value.isValueNode()) {
            line.fault(field, "must be a text or a number");
            return null;
        }
        return value.asText();
    }

    private static @Nullable String text(JsonLine line, String field, @Nullable JsonNode value) {
        if (value != null && !value.isTextual()) {
            line.fault(field, "must be a text, not " + JsonLine.kind(value));
        }
        return value == null ? null : value.textValue();
    }

    private static @Nullable List<String> texts(JsonLine line, String field, JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        }
        if (!value.isArray() || texts.size() != value.size()) {
            line.fault(field, "must be a list of texts");
            return null;
        }
        return texts;
    }

    private boolean lacks(JsonLine line, String field, Need need, String what) {
        String metric = needs.get(need);
        if (metric != null) {
            line.fault(field, "is missing, but %s needs %s".formatted(metric, what));
        }
        return metric != null;
    }
}
