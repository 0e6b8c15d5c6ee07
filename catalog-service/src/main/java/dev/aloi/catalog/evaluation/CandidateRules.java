package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.CandidateRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.OnnxRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.RecordingRequest;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.recording.read.RecordingReader;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.RunId;
import dev.aloi.kit.problem.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What makes a candidate one that can be run. */
final class CandidateRules {
    private static final int MAX_NEW_TOKENS = 100_000;
    private static final int MAX_PATH_LENGTH = 4096;

    private final Known known;
    private final Pool defaultPool;
    private final @Nullable ModelUse use;
    private final List<Fault> faults;

    /** @param use how the models are to be used; null: their licences are not asked */
    CandidateRules(Known known, Pool defaultPool, @Nullable ModelUse use, List<Fault> faults) {
        this.known = known;
        this.defaultPool = defaultPool;
        this.use = use;
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
        Pool pool = pool(field + ".pool", candidate.pool());
        ModelCard model = model(field + ".model", candidate.model());
        Endpoint endpoint = endpoint(field + ".endpoint", candidate.endpoint(), model);
        TokenPrices prices = candidate.prices() == null && endpoint != null
                ? endpoint.prices()
                : PriceRules.apply(field + ".prices", candidate.prices(), faults);
        return candidate.name() == null || engine == null || pool == null
                ? null
                : new Candidate(
                        run,
                        candidate.name(),
                        model == null ? null : model.id(),
                        engine,
                        pool,
                        prices,
                        endpoint == null ? null : endpoint.id(),
                        verdict(model, endpoint));
    }

    private @Nullable Engine engine(String field, CandidateRequest candidate) {
        OnnxRequest onnx = candidate.onnx();
        RecordingRequest recording = candidate.recording();
        if ((onnx == null) == (recording == null)) {
            faults.add(Fault.ofField(field, "must have either onnx or recording"));
            return null;
        }
        return onnx == null ? replay(field + ".recording", recording) : onnx(field + ".onnx", onnx);
    }

    private @Nullable Engine onnx(String field, OnnxRequest onnx) {
        String model = onnx.model();
        if (model == null || model.isBlank() || model.length() > MAX_PATH_LENGTH || Characters.unfit(model) != null) {
            faults.add(Fault.ofField(field + ".model", "must be the directory of the model"));
            return null;
        }
        Integer maxNewTokens = onnx.maxNewTokens();
        if (maxNewTokens != null && (maxNewTokens < 1 || maxNewTokens > MAX_NEW_TOKENS)) {
            faults.add(Fault.ofField(field + ".maxNewTokens", "must be from 1 to " + MAX_NEW_TOKENS));
        }
        return new Engine.Onnx(model, maxNewTokens);
    }

    private @Nullable Engine replay(String field, @Nullable RecordingRequest request) {
        if (request == null || request.recording() == null) {
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

    private @Nullable Pool pool(String field, @Nullable String label) {
        if (label == null) {
            return defaultPool;
        }
        Optional<Pool> pool = Arrays.stream(Pool.values())
                .filter(candidate -> candidate.label().equals(label))
                .findFirst();
        if (pool.isEmpty()) {
            String labels = Arrays.stream(Pool.values()).map(Pool::label).collect(Collectors.joining(", "));
            faults.add(Fault.ofField(field, "is unknown; known are " + labels));
        }
        return pool.orElse(null);
    }

    private @Nullable ModelCard model(String field, @Nullable String id) {
        if (id == null) {
            return null;
        }
        ModelCard model = known.models().get(id);
        if (model == null) {
            faults.add(Fault.ofField(field, "is not in the catalogue"));
        }
        return model;
    }

    private @Nullable Endpoint endpoint(String field, @Nullable String id, @Nullable ModelCard model) {
        if (id == null) {
            return null;
        }
        if (model == null) {
            faults.add(Fault.ofField(field, "needs a model of the catalogue that it is an endpoint of"));
            return null;
        }
        Optional<Endpoint> endpoint = model.endpoints().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst();
        if (endpoint.isEmpty()) {
            faults.add(Fault.ofField(field, "the model " + model.id() + " has no such endpoint"));
        }
        return endpoint.orElse(null);
    }

    /** Of a candidate that is none of the catalogue's models nothing is known. */
    private @Nullable LicenceVerdict verdict(@Nullable ModelCard model, @Nullable Endpoint endpoint) {
        if (use == null) {
            return null;
        }
        return model == null ? Verdicts.ofStranger() : known.verdicts().of(model, endpoint, use);
    }
}
