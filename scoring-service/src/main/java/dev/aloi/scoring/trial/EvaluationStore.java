package dev.aloi.scoring.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Evaluations as they were requested. */
@ApplicationScoped
public class EvaluationStore {
    private static final int AT_HAND = 64;

    private final Database database;
    private final Activity activity;
    private final ObjectMapper json = EventJson.mapper();
    private final Recent<EvaluationKey, Evaluation> recent = new Recent<>(AT_HAND);

    EvaluationStore(Database database, Activity activity) {
        this.database = database;
        this.activity = activity;
    }

    @Transactional
    void add(List<EvaluationEvent> events) {
        for (EvaluationEvent event : events) {
            switch (event) {
                case EvaluationRequested requested -> add(requested);
                case EvaluationCancelled cancelled -> add(cancelled);
            }
        }
    }

    private void add(EvaluationRequested requested) {
        activity.mark(new EvaluationKey(requested.tenant(), requested.evaluation()));
        String tenant = requested.tenant().value();
        database.update(
                """
                insert into evaluation (tenant, evaluation, suite, request) values (?, ?, ?, ?)
                on conflict do nothing""", tenant, requested.evaluation().value(), requested.suite().value(), write(requested));
        database.update(
                """
                insert into run (tenant, evaluation, run)
                select ?, ?, run from unnest(?) as candidate (run)
                on conflict do nothing""",
                tenant,
                requested.evaluation().value(),
                requested.candidates().stream()
                        .map(candidate -> candidate.run().value())
                        .toList());
    }

    private void add(EvaluationCancelled cancelled) {
        activity.mark(new EvaluationKey(cancelled.tenant(), cancelled.evaluation()));
        database.update(
                "insert into cancellation (tenant, evaluation) values (?, ?) on conflict do nothing",
                cancelled.tenant().value(),
                cancelled.evaluation().value());
    }

    public Optional<Evaluation> find(EvaluationKey key) {
        Optional<Evaluation> known = recent.get(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Evaluation> stored = database.find(
                "select request from evaluation where tenant = ? and evaluation = ?",
                row -> Evaluation.of(read(row.getString("request"))),
                key.tenant().value(),
                key.evaluation().value());
        stored.ifPresent(evaluation -> recent.put(key, evaluation));
        return stored;
    }

    public Optional<Evaluation> ofRun(TenantId tenant, RunId run) {
        return database.find(
                        "select evaluation from run where tenant = ? and run = ?",
                        row -> new EvaluationKey(tenant, new EvaluationId(row.getString("evaluation"))),
                        tenant.value(),
                        run.value())
                .flatMap(this::find);
    }

    private String write(EvaluationRequested requested) {
        try {
            return json.writeValueAsString(requested);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an evaluation cannot be written as JSON", e);
        }
    }

    private EvaluationRequested read(String request) {
        try {
            return json.readValue(request, EvaluationRequested.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored evaluation cannot be read", e);
        }
    }
}
