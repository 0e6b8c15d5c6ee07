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
import dev.aloi.scoring.metric.MetricRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluations as they were requested. */
@ApplicationScoped
public class EvaluationStore {
    private static final int AT_HAND = 64;

    private final Database database;
    private final Activity activity;
    private final MetricRegistry metrics;
    private final ObjectMapper json = EventJson.mapper();
    private final Recent<EvaluationKey, Evaluation> recent = new Recent<>(AT_HAND);

    EvaluationStore(Database database, Activity activity, MetricRegistry metrics) {
        this.database = database;
        this.activity = activity;
        this.metrics = metrics;
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
                insert into evaluation (tenant, evaluation, suite, request, calls_out) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                tenant,
                requested.evaluation().value(),
                requested.suite().value(),
                write(requested),
                Evaluation.of(requested, metrics).callsOut());
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

    /** To measure by. Metrics may have been added since: trials that lack them are found and measured later. */
    Optional<Evaluation> find(EvaluationKey key) {
        Optional<Evaluation> known = recent.get(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Evaluation> stored = current(key);
        stored.ifPresent(evaluation -> recent.put(key, evaluation));
        return stored;
    }

    /** With every metric that it has now. */
    public Optional<Evaluation> current(EvaluationKey key) {
        return database.find(
                "select request, metrics, decisive, round from evaluation where tenant = ? and evaluation = ?",
                this::evaluation,
                key.tenant().value(),
                key.evaluation().value());
    }

    private Evaluation evaluation(ResultSet row) throws SQLException {
        EvaluationRequested request = read(row.getString("request"), EvaluationRequested.class);
        String extended = row.getString("metrics");
        return Evaluation.of(
                request,
                extended == null ? request.metrics() : List.of(read(extended, String[].class)),
                row.getInt("decisive"),
                row.getInt("round"),
                metrics);
    }

    /**
     * Adds metrics behind those that are there, and lets one of all decide.
     *
     * @param evaluation locked by this transaction
     */
    public void extend(Evaluation evaluation, List<AskedMetric> added, int decisive) {
        List<String> all = new ArrayList<>(evaluation.stored());
        added.forEach(metric -> all.add(metric.spec()));
        EvaluationKey key = evaluation.key();
        database.update(
                """
                update evaluation set metrics = ?, decisive = ?, round = round + 1, settled = false,
                    calls_out = calls_out or ?
                where tenant = ? and evaluation = ?""",
                write(all),
                decisive,
                added.stream().anyMatch(AskedMetric::callsOut),
                key.tenant().value(),
                key.evaluation().value());
        database.update(
                "update run set told = false where tenant = ? and evaluation = ?",
                key.tenant().value(),
                key.evaluation().value());
        recent.remove(key);
        activity.mark(key);
    }

    public Optional<Evaluation> ofRun(TenantId tenant, RunId run) {
        return database.find(
                        "select evaluation from run where tenant = ? and run = ?",
                        row -> new EvaluationKey(tenant, new EvaluationId(row.getString("evaluation"))),
                        tenant.value(),
                        run.value())
                .flatMap(this::current);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an evaluation cannot be written as JSON", e);
        }
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored evaluation cannot be read", e);
        }
    }
}
