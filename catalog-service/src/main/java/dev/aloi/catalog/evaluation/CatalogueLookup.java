package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.candidate.SampleFields;
import dev.aloi.catalog.evaluation.EvaluationRequest.CandidateRequest;
import dev.aloi.catalog.model.Models;
import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.recording.Recordings;
import dev.aloi.catalog.suite.SuiteView;
import dev.aloi.catalog.suite.Suites;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What planning needs of the catalogue's other features. */
@ApplicationScoped
class CatalogueLookup {
    private final Suites suites;
    private final Recordings recordings;
    private final Models models;

    CatalogueLookup(Suites suites, Recordings recordings, Models models) {
        this.suites = suites;
        this.recordings = recordings;
        this.models = models;
    }

    /** What there is of what the request names. */
    Known known(TenantId tenant, EvaluationRequest request) {
        Map<String, RecordingView> knownRecordings = new HashMap<>();
        Map<String, ModelCard> knownModels = new HashMap<>();
        Stream.ofNullable(request.candidates())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .forEach(candidate -> {
                    find(tenant, candidate, knownRecordings);
                    if (candidate.model() != null) {
                        models.find(tenant, candidate.model())
                                .ifPresent(model -> knownModels.put(candidate.model(), model));
                    }
                });
        SuiteView suite = request.suite() == null
                ? null
                : suites.find(tenant, request.suite()).orElse(null);
        return new Known(suite, knownRecordings, knownModels, models.verdicts(tenant), samples(tenant, request, suite));
    }

    private @Nullable SampleFields samples(TenantId tenant, EvaluationRequest request, @Nullable SuiteView suite) {
        boolean asked = Stream.ofNullable(request.candidates())
                .flatMap(List::stream)
                .anyMatch(candidate -> candidate != null && candidate.prompt() != null);
        return suite == null || !asked ? null : new SampleFields(suite.samples(), suites.tagged(tenant, suite.suite()));
    }

    Optional<ModelCard> model(TenantId tenant, String id) {
        return models.find(tenant, id);
    }

    private void find(TenantId tenant, CandidateRequest candidate, Map<String, RecordingView> known) {
        if (candidate.recording() != null && candidate.recording().recording() != null) {
            recordings
                    .find(tenant, candidate.recording().recording())
                    .ifPresent(found -> known.put(found.recording().value(), found));
        }
    }

    /** Bytes that the trial of each sample carries, in the suite's order. */
    List<Integer> bytes(EvaluationRequested snapshot, Engine engine) {
        return switch (engine) {
            case Engine.Onnx _, Engine.Api _ -> suites.inputBytes(snapshot.tenant(), snapshot.suite());
            case Engine.Replay replay -> recordings.completionBytes(snapshot.tenant(), replay.recording());
        };
    }
}
