package dev.aloi.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings the files of a plan to the catalogue, then asks for the evaluation. */
public final class EvaluationRequest {
    private final GatewayClient gateway;
    private final Progress progress;

    public EvaluationRequest(GatewayClient gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
    }

    public EvaluationId send(EvaluationPlan plan) throws Refused, IOException {
        return send(prepare(plan));
    }

    public EvaluationId send(ObjectNode body) throws Refused, IOException {
        return new EvaluationId(text(gateway.post("/api/evaluations", body), "evaluation"));
    }

    /** Uploads what the evaluation needs; gives the request that is left to be made. */
    public ObjectNode prepare(EvaluationPlan plan) throws Refused, IOException {
        requireModels(plan);
        try (var bar = progress.bar("uploading", 1 + plan.candidateCount())) {
            var suite = uploadSuite(plan.suite());
            bar.at(1, plan.suite().name().value());
            var body = GatewayClient.JSON.createObjectNode();
            body.put("suite", suite);
            plan.metrics().forEach(body.putArray("metrics")::add);
            body.put("repetitions", plan.repetitions());
            if (plan.seed() != null) {
                body.put("seed", plan.seed());
            }
            if (plan.scenario() != null) {
                body.set("scenario", GatewayClient.JSON.valueToTree(plan.scenario()));
            }
            if (plan.budget() != null) {
                body.putObject("budget")
                        .put("amount", plan.budget().amount().toPlainString())
                        .put("currency", plan.budget().currency());
            }
            if (plan.deferral() != null) {
                body.set("deferrable", deferral(plan.deferral()));
            }
            if (plan.reuse() != null) {
                body.put("reuse", plan.reuse());
            }
            put(body, plan.wishes());
            var candidates = body.putArray("candidates");
            for (var candidate : plan.candidates()) {
                candidates.add(candidate(candidate, suite));
                bar.at(1 + candidates.size(), candidate.name());
            }
            return body;
        }
    }

    private static void put(ObjectNode body, EvaluationPlan.Wishes wishes) {
        Map.of("margins", wishes.margins(), "constraints", wishes.constraints(), "weights", wishes.weights())
                .forEach((name, texts) -> {
                    if (!texts.isEmpty()) {
                        body.set(name, GatewayClient.JSON.valueToTree(texts));
                    }
                });
        if (wishes.method() != null) {
            body.put("method", wishes.method());
        }
    }

    /** What only the catalogue can tell, before anything is stored. */
    private void requireModels(EvaluationPlan plan) throws Refused, IOException {
        for (var candidate : plan.candidates()) {
            if (candidate.model() != null) {
                gateway.get("/api/models/" + URLEncoder.encode(candidate.model(), StandardCharsets.UTF_8));
            }
        }
    }

    private String uploadSuite(EvaluationPlan.Suite suite) throws Refused, IOException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", suite.name().value());
        var form = suite.form();
        if (form.format() != null) {
            fields.put("format", form.format().label());
        }
        fields.put("fields", json(form.fields()));
        if (!form.where().isEmpty()) {
            fields.put("where", json(form.where()));
        }
        fields.put("skipBad", Boolean.toString(form.skipBad()));
        if (suite.selfHostedOnly()) {
            fields.put("selfHostedOnly", "true");
        }
        return text(gateway.upload("/api/suites", suite.file(), fields), "suite");
    }

    private ObjectNode candidate(CandidatePlan plan, String suite) throws Refused, IOException {
        var candidate = GatewayClient.JSON.createObjectNode();
        candidate.put("name", plan.name());
        switch (plan.source()) {
            case CandidatePlan.Onnx onnx -> candidate.set("onnx", onnx(onnx));
            case CandidatePlan.Api api -> candidate.set(api.kind(), GatewayClient.JSON.valueToTree(api.request()));
            case CandidatePlan.Recording recording ->
                candidate
                        .putObject("recording")
                        .put("recording", uploadRecording(plan.name(), recording, suite))
                        .put("allowMissing", recording.allowMissing());
        }
        if (plan.model() != null) {
            candidate.put("model", plan.model());
        }
        if (plan.pool() != null) {
            candidate.put("pool", plan.pool());
        }
        if (plan.prices() != null) {
            candidate.set("prices", prices(plan.prices()));
        }
        if (plan.scenario() != null) {
            candidate.set("scenario", GatewayClient.JSON.valueToTree(plan.scenario()));
        }
        if (plan.prompt() != null) {
            candidate.set("prompt", plan.prompt().request());
        }
        if (plan.guardrails() != null) {
            candidate.set("guardrails", plan.guardrails());
        }
        return candidate;
    }

    private static ObjectNode onnx(CandidatePlan.Onnx onnx) {
        ObjectNode node = GatewayClient.JSON.valueToTree(onnx.settings());
        node.put("model", onnx.model());
        if (onnx.file() != null) {
            node.put("file", onnx.file());
        }
        if (onnx.adapter() != null) {
            node.put("adapter", onnx.adapter());
        }
        return node;
    }

    private String uploadRecording(String model, CandidatePlan.Recording recording, String suite)
            throws Refused, IOException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("suite", suite);
        fields.put("model", model);
        fields.put("fields", json(recording.fields()));
        fields.put("allowMissing", Boolean.toString(recording.allowMissing()));
        return text(gateway.upload("/api/recordings", recording.file(), fields), "recording");
    }

    private static ObjectNode deferral(EvaluationPlan.Deferral deferral) {
        var node = GatewayClient.JSON
                .createObjectNode()
                .put("deadline", deferral.deadline().toString());
        if (deferral.length() != null) {
            node.put("length", deferral.length().toString());
        }
        if (deferral.regions() != null) {
            deferral.regions().forEach(node.putArray("regions")::add);
        }
        return node;
    }

    private static ObjectNode prices(CandidatePlan.Prices prices) {
        var node = GatewayClient.JSON
                .createObjectNode()
                .put("inputPerMillion", prices.inputPerMillion().toPlainString())
                .put("outputPerMillion", prices.outputPerMillion().toPlainString())
                .put("currency", prices.currency())
                .put("source", prices.source())
                .put("asOf", prices.asOf().toString());
        if (prices.cacheReadPerMillion() != null) {
            node.put("cacheReadPerMillion", prices.cacheReadPerMillion().toPlainString());
        }
        if (prices.cacheWritePerMillion() != null) {
            node.put("cacheWritePerMillion", prices.cacheWritePerMillion().toPlainString());
        }
        return node;
    }

    private static String json(Object value) throws IOException {
        return GatewayClient.JSON.writeValueAsString(value);
    }

    private static String text(JsonNode answer, String field) throws IOException {
        if (!answer.path(field).isTextual()) {
            throw new IOException("the answer has no " + field);
        }
        return answer.get(field).textValue();
    }
}
