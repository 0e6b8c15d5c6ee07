package dev.aloi.scoring.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.database.StoredText;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.StoredScorecard;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs with their scored trials, and whether they were told. */
@ApplicationScoped
class EndedRunStore {
    private final Database database;
    private final ObjectMapper json = EventJson.mapper();

    EndedRunStore(Database database) {
        this.database = database;
    }

    /** Those that are not scored yet, and those that are but were not told. */
    List<RunId> untold(EvaluationKey key) {
        return database.query(
                "select run from run where tenant = ? and evaluation = ? and not told order by run",
                row -> new RunId(row.getString("run")),
                key.tenant().value(),
                key.evaluation().value());
    }

    void save(RunScored scored) {
        database.update(
                "update run set scored = ? where tenant = ? and run = ?",
                write(scored),
                scored.tenant().value(),
                scored.run().value());
    }

    /** Empty where the run has not ended or is not scored yet. */
    Optional<RunScored> scored(EvaluationKey key, RunId run) {
        return database.find(
                "select scored from run where tenant = ? and run = ? and scored is not null",
                row -> read(row.getString("scored")),
                key.tenant().value(),
                run.value());
    }

    void setTold(EvaluationKey key, RunId run) {
        database.update(
                "update run set told = true where tenant = ? and run = ?",
                key.tenant().value(),
                run.value());
    }

    /** Whether completions wait for their references, or for metrics that were added. */
    boolean waits(Evaluation evaluation, RunId run) {
        return waitsForReferences(evaluation.key(), run)
                || (evaluation.isExtended() && waitsForMetrics(evaluation, run));
    }

    private boolean waitsForMetrics(Evaluation evaluation, RunId run) {
        return database.find(
                        """
                        select 1 from trial
                        where tenant = ? and run = ? and outcome = 'COMPLETED' and cardinality(scores) < ? limit 1""",
                        row -> row.getInt(1),
                        evaluation.request().tenant().value(),
                        run.value(),
                        evaluation.metrics().size())
                .isPresent();
    }

    private boolean waitsForReferences(EvaluationKey key, RunId run) {
        return database.find(
                        """
                        select 1 from trial
                        where tenant = ? and evaluation = ? and run = ? and outcome = 'COMPLETED' and scores is null
                        limit 1""",
                        row -> row.getInt(1),
                        key.tenant().value(),
                        key.evaluation().value(),
                        run.value())
                .isPresent();
    }

    /** Samples are named once, however often they were repeated. */
    EndedRun load(Evaluation evaluation, RunId run) {
        Map<String, SampleId> samples = new HashMap<>();
        return new EndedRun(
                run,
                database.queryMany(
                        """
                        select sample, repetition, outcome, reason, first_token_nanos, total_nanos, scores, statistics,
                            obstacles, guard_verdict, guard_nanos, earlier_run
                        from trial where tenant = ? and run = ?""",
                        row -> trial(evaluation, samples.computeIfAbsent(row.getString("sample"), SampleId::new), row),
                        evaluation.request().tenant().value(),
                        run.value()));
    }

    private static EndedTrial trial(Evaluation evaluation, SampleId sample, ResultSet row) throws SQLException {
        int repetition = row.getInt("repetition");
        String outcome = row.getString("outcome");
        if (!outcome.equals("COMPLETED")) {
            String reason = StoredText.decode(row.getString("reason"));
            return new EndedTrial.Failed(sample, repetition, FailureCategory.valueOf(outcome), reason);
        }
        return new EndedTrial.Scored(
                sample,
                repetition,
                StoredScorecard.read(row, evaluation.metrics()),
                duration(row, "first_token_nanos"),
                duration(row, "total_nanos"),
                guarded(row),
                row.getString("earlier_run") != null);
    }

    private static EndedTrial.@Nullable Guarded guarded(ResultSet row) throws SQLException {
        String verdict = row.getString("guard_verdict");
        return verdict == null
                ? null
                : new EndedTrial.Guarded(Ruling.valueOf(verdict), Duration.ofNanos(row.getLong("guard_nanos")));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : Duration.ofNanos(nanos);
    }

    private String write(RunScored scored) {
        try {
            return json.writeValueAsString(scored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run's scores cannot be written as JSON", e);
        }
    }

    private RunScored read(String scored) {
        try {
            return json.readValue(scored, RunScored.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run's stored scores cannot be read", e);
        }
    }
}
