package dev.aloi.catalog.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.candidate.GuardrailReader;
import dev.aloi.catalog.candidate.PromptReader;
import dev.aloi.catalog.candidate.SampleFields;
import dev.aloi.catalog.evaluation.EvaluationRequest.CandidateRequest;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.kit.problem.Fault;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate has around its model: a prompt, guardrails.
 *
 * @param samples of the suite; null where there is none
 */
record SurroundingRules(@Nullable SampleFields samples, List<Fault> faults) {
    @Nullable
    PromptTemplate prompt(String field, CandidateRequest candidate) {
        JsonNode prompt = candidate.prompt();
        if (prompt == null || prompt.isNull()) {
            return null;
        }
        if (candidate.recording() != null) {
            faults.add(Fault.ofField(field, "is for a model that is asked: a recording is what it is"));
        }
        return PromptReader.read(prompt, samples, complaints(field));
    }

    /** False switches them off, as their absence does. */
    @Nullable
    Guardrails guardrails(String field, CandidateRequest candidate) {
        JsonNode guardrails = candidate.guardrails();
        if (guardrails == null || guardrails.isNull() || (guardrails.isBoolean() && !guardrails.booleanValue())) {
            return null;
        }
        if (candidate.recording() != null) {
            faults.add(Fault.ofField(field, "are around a model that is called: a recording is what it is"));
        }
        return GuardrailReader.read(guardrails, complaints(field));
    }

    private BiConsumer<String, String> complaints(String field) {
        return (inner, message) -> faults.add(Fault.ofField(inner.isEmpty() ? field : field + "." + inner, message));
    }
}
