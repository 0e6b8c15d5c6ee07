package dev.aloi.scoring.review;

import dev.aloi.contracts.id.ReviewerId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.database.StoredText;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.HeldOutGuard;
import dev.aloi.scoring.trial.SampleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Trials as reviewers see them. */
@ApplicationScoped
class ReviewedTrials {
    private static final String COMPLETED = "COMPLETED";

    private final Database database;
    private final SampleStore samples;

    ReviewedTrials(Database database, SampleStore samples) {
        this.database = database;
        this.samples = samples;
    }

    /** Of the trials that have ended; empty for those that failed. */
    Map<TrialId, Optional<String>> completions(EvaluationKey key, Collection<TrialId> wanted) {
        return database
                .query(
                        """
                        select t.run, t.sample, t.repetition, t.outcome, t.completion from trial t
                        join unnest(?, ?, ?) as wanted (run, sample, repetition)
                            on wanted.run = t.run and wanted.sample = t.sample
                            and wanted.repetition::int = t.repetition
                        where t.tenant = ? and t.evaluation = ?""",
                        ReviewedTrials::ended,
                        wanted.stream().map(it -> it.run().value()).toList(),
                        wanted.stream().map(it -> it.sample().value()).toList(),
                        wanted.stream()
                                .map(it -> Integer.toString(it.repetition()))
                                .toList(),
                        key.tenant().value(),
                        key.evaluation().value())
                .stream()
                .collect(Collectors.toMap(Ended::trial, Ended::completion));
    }

    private static Ended ended(ResultSet row) throws SQLException {
        boolean completed = row.getString("outcome").equals(COMPLETED);
        return new Ended(
                trial(row), completed ? Optional.of(StoredText.decode(row.getString("completion"))) : Optional.empty());
    }

    static TrialId trial(ResultSet row) throws SQLException {
        return new TrialId(
                new RunId(row.getString("run")), new SampleId(row.getString("sample")), row.getInt("repetition"));
    }

    /**
     * Some of those that the reviewer has not judged yet. All completions of a sample come together, so that candidates can be
     * compared on the same samples from the start; samples and candidates come in an order that tells nothing of them and is
     * the same for every reviewer.
     */
    List<ReviewTask> open(Evaluation evaluation, String hidden, ReviewerId reviewer, int most) {
        return database.query(
                """
                select t.run, t.sample, t.repetition, t.completion, s.input from trial t
                join sample s on s.tenant = t.tenant and s.suite = ? and s.sample = t.sample
                where t.tenant = ? and t.evaluation = ? and t.outcome = 'COMPLETED' and %s and not exists (
                    select from review r where r.tenant = t.tenant and r.run = t.run and r.sample = t.sample
                        and r.repetition = t.repetition and r.reviewer = ?)
                order by md5(t.evaluation || '/' || t.sample), md5(t.sample || '/' || t.repetition || '/' || t.run)
                limit ?""".formatted(HeldOutGuard.shown("t")),
                row -> new ReviewTask(
                        row.getString("run"),
                        row.getString("sample"),
                        row.getInt("repetition"),
                        samples.input(row.getString("input")),
                        StoredText.decode(row.getString("completion"))),
                evaluation.request().suite().value(),
                evaluation.request().tenant().value(),
                evaluation.request().evaluation().value(),
                hidden,
                reviewer.value(),
                most);
    }

    /** How many completions there are to judge. */
    int count(EvaluationKey key, String hidden) {
        return database.find(
                        "select count(*) as completed from trial t where tenant = ? and evaluation = ? and outcome = 'COMPLETED' and "
                                + HeldOutGuard.shown("t"),
                        row -> row.getInt("completed"),
                        key.tenant().value(),
                        key.evaluation().value(),
                        hidden)
                .orElse(0);
    }

    private record Ended(TrialId trial, Optional<String> completion) {}
}
