package dev.aloi.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.candidate.GuardrailReader;
import dev.aloi.catalog.candidate.PromptReader;
import dev.aloi.catalog.candidate.SampleFields;
import dev.aloi.local.gateway.GatewayClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a candidate's model, {@code prompt:} and {@code guardrails:}, in the catalogue's own words and judged by its rules.
 *
 * @param samples null where the suite could not be read
 */
record SurroundingSection(NamedFiles files, @Nullable SampleFields samples) {
    private static final String PROMPT = "prompt";
    private static final String GUARDRAILS = "guardrails";

    /** Written here, or in a file that it names. */
    CandidatePlan.@Nullable Prompt prompt(YamlObject candidate) throws IOException {
        if (!candidate.has(PROMPT)) {
            return null;
        }
        if (!candidate.isText(PROMPT)) {
            return prompt(candidate, candidate.object(PROMPT), candidate.values(PROMPT));
        }
        var file = files.file(candidate, PROMPT);
        if (file == null) {
            return null;
        }
        var root = files.yaml(file);
        return root == null ? null : prompt(candidate, root, root.values());
    }

    private CandidatePlan.@Nullable Prompt prompt(
            YamlObject candidate, @Nullable YamlObject prompt, @Nullable Object values) {
        if (prompt == null || values == null) {
            return null;
        }
        if (candidate.has("recording")) {
            candidate.fault(PROMPT, "is for a model that is asked: a recording is what it is");
        }
        JsonNode json = GatewayClient.JSON.valueToTree(values);
        var read = PromptReader.read(json, samples, prompt::faultAt);
        return read == null ? null : new CandidatePlan.Prompt(read.version(), json);
    }

    /** Null where they are off. */
    @Nullable
    JsonNode guardrails(YamlObject candidate) {
        if (!candidate.has(GUARDRAILS)) {
            return null;
        }
        if (candidate.isText(GUARDRAILS)) {
            if (candidate.flag(GUARDRAILS)) {
                candidate.fault(GUARDRAILS, "must be false, or rails of input and output");
            }
            return null;
        }
        var rails = candidate.object(GUARDRAILS);
        var values = candidate.values(GUARDRAILS);
        if (rails == null || values == null) {
            return null;
        }
        if (candidate.has("recording")) {
            candidate.fault(GUARDRAILS, "are around a model that is called: a recording is what it is");
        }
        JsonNode json = GatewayClient.JSON.valueToTree(values);
        GuardrailReader.read(json, rails::faultAt);
        for (var stage : new String[] {"input", "output"}) {
            for (int i = 0; i < json.path(stage).size(); i++) {
                resolve(rails, json.path(stage).path(i).path("topics"), stage + "[" + i + "].topics.encoder");
            }
        }
        return json;
    }

    /** An encoder's directory is named beside the evaluation file, and known to the runner from the root. */
    private void resolve(YamlObject rails, JsonNode topics, String field) {
        if (!(topics instanceof ObjectNode rail) || !rail.path("encoder").isTextual()) {
            return;
        }
        Path directory =
                files.evaluationFile().resolveSibling(rail.get("encoder").textValue());
        if (!Files.isDirectory(directory)) {
            rails.faultAt(field, "there is no directory " + directory);
        }
        rail.put("encoder", directory.toAbsolutePath().normalize().toString());
    }
}
