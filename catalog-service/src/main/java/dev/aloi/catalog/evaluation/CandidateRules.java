package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.CandidateRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.RecordingRequest;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.recording.read.RecordingReader;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
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
    private final Known known;
    private final Pool defaultPool;
    private final ScenarioRules scenarios;
    private final @Nullable ModelUse use;
    private final long seed;
    private final ApiRules apis;
    private final SurroundingRules surroundings;
    private final List<Fault> faults;

    /**
     * @param scenario of the evaluation
     * @param use how the models are to be used; null: their licences are not asked
     * @param seed of the evaluation, for models that are asked for none of their own
     */
    CandidateRules(
            Known known,
            Pool defaultPool,
            OutboundPolicy addresses,
            Scenario scenario,
            @Nullable ModelUse use,
            long seed,
            List<Fault> faults) {
        this.known = known;
        this.defaultPool = defaultPool;
        this.scenarios = new ScenarioRules(scenario, faults);
        this.use = use;
        this.seed = seed;
        this.apis = new ApiRules(addresses, faults);
        this.surroundings = new SurroundingRules(known.samples(), faults);
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
        ModelCard model = model(field + ".model", candidate.model());
        Endpoint endpoint = endpoint(field + ".endpoint", candidate.endpoint(), model);
        TokenPrices prices = candidate.prices() == null && endpoint != null
                ? endpoint.prices()
                : PriceRules.apply(field + ".prices", candidate.prices(), faults);
        Scenario scenario =
                candidate.scenario() == null ? null : scenarios.apply(field + ".scenario", candidate.scenario());
        PromptTemplate prompt = surroundings.prompt(field + ".prompt", candidate);
        Guardrails guardrails = surroundings.guardrails(field + ".guardrails", candidate);
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
                        scenario,
                        verdict(model, endpoint),
                        prompt,
                        guardrails);
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
            return new OnnxRules(field + ".onnx", seed, faults).apply(candidate.onnx());
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
