package dev.aloi.catalog.suite.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.catalog.suite.read.row.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Which form a file has, by its ending and its first row. */
final class FormatGuess {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LOOKED_AT = 1 << 20;
    private static final String PROMPTFOO_COLUMN = "__expected";

    private FormatGuess() {}

    static SuiteFormat of(SourceFile file) throws IOException {
        String name = file.plainName().toLowerCase(Locale.ROOT);
        if (file.startsWith('P', 'A', 'R', '1') || name.endsWith(".parquet")) {
            return SuiteFormat.PARQUET;
        }
        if (name.endsWith(".eval")) {
            return SuiteFormat.INSPECT_LOG;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return SuiteFormat.PROMPTFOO;
        }
        String head = head(file);
        if (name.endsWith(".csv")) {
            return firstLine(head).contains(PROMPTFOO_COLUMN) ? SuiteFormat.PROMPTFOO_CSV : SuiteFormat.CSV;
        }
        if (name.endsWith(".tsv")) {
            return SuiteFormat.TSV;
        }
        if (name.endsWith(".json") && head.contains("\"request_states\"")) {
            return SuiteFormat.HELM;
        }
        return name.endsWith(".json") && head.contains("\"samples\"") ? SuiteFormat.INSPECT_LOG : ofLines(head);
    }

    private static SuiteFormat ofLines(String head) {
        try {
            JsonNode first = JSON.readTree(firstLine(head));
            if (first == null) {
                return SuiteFormat.JSONL;
            }
            if (first.has("arguments") && first.has("target")) {
                return SuiteFormat.LM_EVAL;
            }
            if (first.has("input") && first.has("ideal")) {
                return SuiteFormat.OPENAI_EVALS;
            }
            if (first.has("prompt") && (first.has("referenceResponse") || first.has("modelResponses"))) {
                return SuiteFormat.BEDROCK;
            }
            if (first.has("input") && first.has("target")) {
                return SuiteFormat.INSPECT;
            }
        } catch (JsonProcessingException notJson) {
            // The reader of our own form tells what is wrong with it.
        }
        return SuiteFormat.JSONL;
    }

    private static String firstLine(String head) {
        return head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String head(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        }
    }
}
