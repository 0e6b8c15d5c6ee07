package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.CandidateRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.OnnxRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.RecordingRequest;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.recording.read.RecordingReader;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.kit.problem.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes a candidate one that can be run. */
final class CandidateRules {
    private static final int MAX_PATH_LENGTH = 4096;

    private final Known known;
    private final Pool defaultPool;
    private final ApiRules apis;
    private final List<Fault> faults;

    CandidateRules(Known known, Pool defaultPool, OutboundPolicy addresses, List<Fault> faults) {
        this.known = known;
        this.defaultPool = defaultPool;
        this.apis = new ApiRules(addresses, faults);
        this.faults = faults;
    }

    @Nullable
    Candidate apply(String field, @Nullable CandidateRequest candidate, RunId run) {
        if (candidate == null) {
            faults.add(Fault.ofField(field, "is empty"));
            return null;
        }
        if (candidate.name() == null) {
            faults.add(Fault.ofField(field + ".name", "is missing"));
        }
        EvaluationRules.checkName(field + ".name", candidate.name(), faults);
        Engine engine = engine(field, candidate);
        Pool pool = pool(field + ".pool", candidate.pool(), engine);
        ModelId model = model(field + ".model", candidate.model());
        TokenPrices prices = PriceRules.apply(field + ".prices", candidate.prices(), faults);
        return candidate.name() == null || engine == null || pool == null
                ? null
                : new Candidate(run, candidate.name(), model, engine, pool, prices);
    }

    private @Nullable Engine engine(String field, CandidateRequest candidate) {
        long engines = Stream.of(candidate.onnx(), candidate.recording(), candidate.openai(), candidate.bedrock())
                .filter(Objects::nonNull)
                .count();
        if (engines != 1) {
            faults.add(Fault.ofField(field, "must have one of onnx, recording, openai and bedrock"));
            return null;
        }
        if (candidate.onnx() != null) {
            return onnx(field + ".onnx", candidate.onnx());
        }
        if (candidate.recording() != null) {
            return replay(field + ".recording", candidate.recording());
        }
        return api(field, candidate);
    }

    private @Nullable Engine api(String field, CandidateRequest candidate) {
        if (known.suite() != null && known.suite().selfHostedOnly()) {
            faults.add(Fault.ofField(field, "the suite is for self-hosted models only: it may not be sent to an API"));
        }
        if (candidate.openai() != null) {
            return apis.openAi(field + ".openai", candidate.openai());
        }
        return candidate.bedrock() == null ? null : apis.bedrock(field + ".bedrock", candidate.bedrock());
    }

    private @Nullable Engine onnx(String field, OnnxRequest onnx) {
        String model = onnx.model();
        if (model == null || model.isBlank() || model.length() > MAX_PATH_LENGTH || Characters.unfit(model) != null) {
            faults.add(Fault.ofField(field + ".model", "must be the directory of the model"));
            return null;
        }
        Integer maxNewTokens = onnx.maxNewTokens();
        if (maxNewTokens != null && (maxNewTokens < 1 || maxNewTokens > SettingRules.MAX_NEW_TOKENS)) {
            faults.add(Fault.ofField(field + ".maxNewTokens", "must be from 1 to " + SettingRules.MAX_NEW_TOKENS));
        }
        return new Engine.Onnx(model, maxNewTokens);
    }

    private @Nullable Engine replay(String field, RecordingRequest request) {
        if (request.recording() == null) {
            faults.add(Fault.ofField(field + ".recording", "is missing"));
            return null;
        }
        RecordingView recording = known.recordings().get(request.recording());
        boolean allowMissing = Optional.ofNullable(request.allowMissing()).orElse(false);
        String wrong =
                recording == null ? "there is no recording " + request.recording() : wrong(recording, allowMissing);
        if (recording == null || wrong != null) {
            faults.add(Fault.ofField(field, String.valueOf(wrong)));
            return null;
        }
        return new Engine.Replay(recording.recording(), allowMissing);
    }

    private @Nullable String wrong(RecordingView recording, boolean allowMissing) {
        if (known.suite() != null && !recording.suite().equals(known.suite().suite())) {
            return "is of the suite " + recording.suite();
        }
        if (recording.firstMissing() == null || allowMissing) {
            return null;
        }
        return RecordingReader.lacks(
                recording.missing(), recording.samples() + recording.missing(), recording.firstMissing());
    }

    private @Nullable Pool pool(String field, @Nullable String label, @Nullable Engine engine) {
        boolean isApi = engine instanceof Engine.Api;
        if (label == null) {
            return isApi ? Pool.API : defaultPool;
        }
        Optional<Pool> pool = Arrays.stream(Pool.values())
                .filter(candidate -> candidate.label().equals(label))
                .findFirst();
        if (pool.isEmpty()) {
            String labels = Arrays.stream(Pool.values()).map(Pool::label).collect(Collectors.joining(", "));
            faults.add(Fault.ofField(field, "is unknown; known are " + labels));
        } else if (engine != null && isApi != (pool.get() == Pool.API)) {
            faults.add(Fault.ofField(field, isApi ? "must be api for an API" : "is for APIs alone"));
        }
        return pool.orElse(null);
    }

    private @Nullable ModelId model(String field, @Nullable String model) {
        if (model == null) {
            return null;
        }
        if (!known.models().contains(model)) {
            faults.add(Fault.ofField(field, "is not in the catalogue"));
            return null;
        }
        return new ModelId(model);
    }
}
