package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.CandidateRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.OnnxRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.RecordingRequest;
import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.recording.read.RecordingReader;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.kit.problem.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What makes a candidate one that can be run. */
final class CandidateRules {
    private final Known known;
    private final Pool defaultPool;
    private final long seed;
    private final List<Fault> faults;

    CandidateRules(Known known, Pool defaultPool, long seed, List<Fault> faults) {
        this.known = known;
        this.defaultPool = defaultPool;
        this.seed = seed;
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
        ModelId model = model(field + ".model", candidate.model());
        TokenPrices prices = PriceRules.apply(field + ".prices", candidate.prices(), faults);
        return candidate.name() == null || engine == null || pool == null
                ? null
                : new Candidate(run, candidate.name(), model, engine, pool, prices);
    }

    private @Nullable Engine engine(String field, CandidateRequest candidate) {
        OnnxRequest onnx = candidate.onnx();
        RecordingRequest recording = candidate.recording();
        if ((onnx == null) == (recording == null)) {
            faults.add(Fault.ofField(field, "must have either onnx or recording"));
            return null;
        }
        return onnx == null
                ? replay(field + ".recording", recording)
                : new OnnxRules(field + ".onnx", seed, faults).apply(onnx);
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
