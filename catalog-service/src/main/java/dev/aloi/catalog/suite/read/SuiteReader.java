package dev.aloi.catalog.suite.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a suite from JSON Lines: every sample that {@code where} keeps, or every fault. */
public final class SuiteReader {
    private final SuiteFields fields;
    private final Map<String, String> where;

    /** @param where keeps the samples whose field, written as text, equals the value */
    public SuiteReader(SuiteFields fields, Map<String, String> where) {
        this.fields = fields;
        this.where = new TreeMap<>(where);
    }

    /** @param file its name in the faults */
    public Reading<SuiteDraft> read(String file, InputStream in) throws IOException {
        FaultCollector faults = new FaultCollector();
        Collected collected = new Collected();
        new JsonLines(file, faults).read(in, line -> read(line, collected));
        if (faults.isEmpty() && collected.samples.isEmpty()) {
            faults.add(Fault.ofFile(file, nothingLeft(collected.lines)));
        }
        return faults.isEmpty()
                ? new Reading.Good<>(SuiteDraft.of(collected.samples))
                : new Reading.Faulty<>(faults.faults());
    }

    private static final class Collected {
        private final List<Sample> samples = new ArrayList<>();
        private final Map<SampleId, Integer> firstLines = new HashMap<>();
        private int lines;
    }

    private void read(JsonLine line, Collected collected) {
        collected.lines++;
        if (!isKept(line)) {
            return;
        }
        SampleId id = line.sample(fields.id());
        Prompt input = input(line);
        List<String> references = references(line);
        JsonNode offered = line.optional(fields.choices());
        List<String> choices = offered == null ? null : TextsReader.read(line, fields.choices(), offered);
        boolean fit = choicesFit(line, choices, references);
        Map<String, String> tags = tags(line);
        String cluster = cluster(line);
        if (id == null) {
            return;
        }
        Integer first = collected.firstLines.putIfAbsent(id, line.number());
        if (first != null) {
            line.fault(fields.id(), id + " is already the sample of line " + first);
        } else if (fit && input != null && references != null && tags != null) {
            Sample sample = new Sample(id, input, references, choices, tags, cluster);
            if (line.fits(fields.input(), sample.texts())) {
                collected.samples.add(sample);
            }
        }
    }

    private boolean isKept(JsonLine line) {
        return where.entrySet().stream().allMatch(condition -> {
            JsonNode value = line.optional(condition.getKey());
            return value != null && value.isValueNode() && value.asText().equals(condition.getValue());
        });
    }

    private @Nullable Prompt input(JsonLine line) {
        JsonNode value = line.required(fields.input());
        return value == null ? null : PromptReader.read(line, fields.input(), value);
    }

    private @Nullable List<String> references(JsonLine line) {
        JsonNode value = line.required(fields.references());
        return value == null ? null : TextsReader.read(line, fields.references(), value);
    }

    /** False where something is wrong with them. */
    private boolean choicesFit(JsonLine line, @Nullable List<String> choices, @Nullable List<String> references) {
        if (choices == null) {
            return line.optional(fields.choices()) == null;
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            line.fault(fields.choices(), "has a text twice");
            return false;
        }
        if (references != null && !choices.containsAll(references)) {
            line.fault(fields.references(), "must be among the " + fields.choices());
            return false;
        }
        return true;
    }

    private @Nullable String cluster(JsonLine line) {
        return line.optional(fields.cluster()) == null ? null : line.name(fields.cluster());
    }

    private @Nullable Map<String, String> tags(JsonLine line) {
        Map<String, String> tags = new TreeMap<>();
        boolean fit = true;
        for (Map.Entry<String, JsonNode> field : line.fields()) {
            JsonNode value = field.getValue();
            if (value.isValueNode() && !value.isNull() && !fields.names(field.getKey())) {
                String tag = line.text(field.getKey(), value.asText());
                fit = fit && tag != null && line.text(field.getKey(), field.getKey()) != null;
                tags.put(field.getKey(), value.asText());
            }
        }
        return fit ? tags : null;
    }

    private String nothingLeft(int lines) {
        if (lines == 0) {
            return "has no sample";
        }
        String conditions = where.entrySet().stream()
                .map(condition -> condition.getKey() + " = " + condition.getValue())
                .collect(Collectors.joining(" and "));
        return "has no sample with " + conditions + " among its " + lines;
    }
}
