package dev.aloi.inference.template.jinja;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What jinja2 3.1.2 made of the templates; written by src/test/templates/make_expected.py. */
final class ExpectedTexts {
    /** The script's. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T14:05:07Z"), ZoneOffset.UTC);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExpectedTexts() {}

    static JsonNode read(String file) {
        try (InputStream in = ExpectedTexts.class.getResourceAsStream("/dev/aloi/inference/template/" + file)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Value> variables(JsonNode... objects) {
        Map<String, Value> variables = new HashMap<>();
        for (JsonNode object : objects) {
            MAPPER.convertValue(object, new TypeReference<Map<String, Object>>() {})
                    .forEach((name, value) -> variables.put(name, Value.of(value)));
        }
        return variables;
    }
}
