package dev.aloi.scoring.trial;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.database.StoredText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Trials by their natural key. The first outcome wins; what is told again changes nothing, the counts neither. */
@ApplicationScoped
class TrialStore {
    static final String COMPLETED = "COMPLETED";

    private static final String INSERT = """
            with arrived as (
                insert into trial (tenant, run, sample, repetition, evaluation, outcome, completion, reason,
                    input_tokens, output_tokens, first_token_nanos, total_nanos, likelihoods, scores, statistics,
                    obstacles, guard_verdict, guard_nanos)
                select tenant, run, sample, repetition::int, evaluation, outcome, completion, reason,
                    input_tokens::int, output_tokens::int, first_token_nanos::bigint, total_nanos::bigint,
                    likelihoods::double precision[], scores::double precision[], statistics::double precision[],
                    obstacles::text[], guard_verdict, guard_nanos::bigint
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as event (
                    tenant, run, sample, repetition, evaluation, outcome, completion, reason,
                    input_tokens, output_tokens, first_token_nanos, total_nanos, likelihoods, scores, statistics,
                    obstacles, guard_verdict, guard_nanos)
                on conflict do nothing
                returning tenant, run, outcome)
            insert into run_count as counted (tenant, run, outcome, trials)
            select tenant, run, outcome, count(*) from arrived group by tenant, run, outcome order by tenant, run, outcome
            on conflict (tenant, run, outcome) do update set trials = counted.trials + excluded.trials
            returning counted.trials""";

    private static final String WAITING = """
            select t.tenant, t.evaluation, t.run, t.sample, t.repetition, t.completion, t.likelihoods,
                s.refs, s.choices
            from trial t
            join evaluation e on e.tenant = t.tenant and e.evaluation = t.evaluation
            join sample s on s.tenant = t.tenant and s.suite = e.suite and s.sample = t.sample
            where t.outcome = 'COMPLETED' and t.scores is null
            """;

    private static final List<Function<ArrivedTrial, @Nullable Object>> COLUMNS = List.of(
            it -> it.event().tenant().value(),
            it -> it.event().trial().run().value(),
            it -> it.event().trial().sample().value(),
            it -> Integer.toString(it.event().trial().repetition()),
            it -> it.event().evaluation().value(),
            it -> outcome(it.event()),
            it -> it.event() instanceof TrialCompleted completed ? StoredText.encode(completed.completion()) : null,
            it -> it.event() instanceof TrialFailed failed ? StoredText.encode(failed.reason()) : null,
            it -> usage(it.event(), Usage::inputTokens),
            it -> usage(it.event(), Usage::outputTokens),
            it -> it.event() instanceof TrialCompleted completed
                    ? nanos(completed.timings().timeToFirstToken())
                    : null,
            it -> it.event() instanceof TrialCompleted completed
                    ? nanos(completed.timings().total())
                    : null,
            it -> it.event() instanceof TrialCompleted completed ? StoredLikelihoods.write(completed) : null,
            it -> it.scores() == null ? null : it.scores().scores(),
            it -> it.scores() == null ? null : it.scores().statistics(),
            it -> it.scores() == null ? null : it.scores().obstacles(),
            it -> guarding(it.event(), guarding -> guarding.verdict().name()),
            it -> guarding(it.event(), guarding -> nanos(guarding.took())));

    private final Database database;

    TrialStore(Database database) {
        this.database = database;
    }

    /** How many trials of one run have ended alike by now, at most, of the runs that these have added to. */
    int add(List<ArrivedTrial> trials) {
        Object[] columns =
                COLUMNS.stream().map(column -> values(trials, column)).toArray();
        return database.query(INSERT, row -> row.getInt("trials"), columns).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static List<@Nullable Object> values(
            List<ArrivedTrial> trials, Function<ArrivedTrial, @Nullable Object> column) {
        List<@Nullable Object> values = new ArrayList<>(trials.size());
        trials.forEach(trial -> values.add(column.apply(trial)));
        return values;
    }

    private static String outcome(TrialEvent event) {
        return switch (event) {
            case TrialCompleted _ -> COMPLETED;
            case TrialFailed failed -> failed.category().name();
            case TrialReused _ -> throw new IllegalArgumentException("has no completion of its own");
        };
    }

    private static @Nullable String usage(TrialEvent event, Function<Usage, Integer> tokens) {
        return event instanceof TrialCompleted completed && completed.usage() != null
                ? tokens.apply(completed.usage()).toString()
                : null;
    }

    private static @Nullable String guarding(TrialEvent event, Function<Guarding, @Nullable String> told) {
        return event instanceof TrialCompleted completed && completed.guarding() != null
                ? told.apply(completed.guarding())
                : null;
    }

    private static @Nullable String nanos(@Nullable Duration duration) {
        return duration == null ? null : Long.toString(duration.toNanos());
    }

    /** Of evaluations that call nobody. */
    List<WaitingTrial> waiting(int most) {
        return database.query(WAITING + """
                and not e.calls_out
                limit ? for update of t skip locked""", TrialStore::waiting, most);
    }

    /** Of an evaluation to which metrics were added: trials that were measured by fewer than all of them. */
    List<PartlyScored> partlyScored(Evaluation evaluation, int most) {
        return database.query(
                """
                select t.tenant, t.evaluation, t.run, t.sample, t.repetition, t.completion, t.likelihoods,
                    cardinality(t.scores) as measured, s.refs, s.choices
                from trial t
                join sample s on s.tenant = t.tenant and s.suite = ? and s.sample = t.sample
                where t.tenant = ? and t.run = any(?) and t.outcome = 'COMPLETED' and cardinality(t.scores) < ?
                limit ? for update of t skip locked""",
                row -> new PartlyScored(waiting(row), row.getInt("measured")),
                evaluation.request().suite().value(),
                evaluation.request().tenant().value(),
                runs(evaluation),
                evaluation.metrics().size(),
                most);
    }

    /** Completed trials, and those of them that every metric has measured. */
    ScoringProgress progress(Evaluation evaluation) {
        return database.find(
                        """
                        select count(*) as completed, count(*) filter (where cardinality(scores) >= ?) as measured
                        from trial where tenant = ? and run = any(?) and outcome = 'COMPLETED'""",
                        row -> new ScoringProgress(row.getInt("measured"), row.getInt("completed")),
                        evaluation.metrics().size(),
                        evaluation.request().tenant().value(),
                        runs(evaluation))
                .orElseThrow();
    }

    private static List<String> runs(Evaluation evaluation) {
        return evaluation.request().candidates().stream()
                .map(candidate -> candidate.run().value())
                .toList();
    }

    /** Of one evaluation. */
    List<WaitingTrial> waiting(EvaluationKey key, int most) {
        return database.query(
                WAITING + "and t.tenant = ? and t.evaluation = ? limit ?",
                TrialStore::waiting,
                key.tenant().value(),
                key.evaluation().value(),
                most);
    }

    /** Evaluations of which trials wait for calls to somebody's scorer. */
    List<EvaluationKey> waitingForCalls() {
        return database.query("""
                select tenant, evaluation from evaluation e
                where calls_out and exists (select from trial t
                    where t.tenant = e.tenant and t.evaluation = e.evaluation and t.outcome = 'COMPLETED'
                    and (t.scores is null or cardinality(t.scores) < json_array_length(e.metrics::json)))""", TrialStore::key);
    }

    private static EvaluationKey key(ResultSet row) throws SQLException {
        return new EvaluationKey(new TenantId(row.getString("tenant")), new EvaluationId(row.getString("evaluation")));
    }

    private static WaitingTrial waiting(ResultSet row) throws SQLException {
        Expectation expected = SampleStore.expected(row);
        return new WaitingTrial(
                key(row),
                new TrialId(
                        new RunId(row.getString("run")),
                        new SampleId(row.getString("sample")),
                        row.getInt("repetition")),
                expected.completion(
                        StoredText.decode(row.getString("completion")),
                        StoredLikelihoods.read(row.getArray("likelihoods"))),
                expected.references());
    }

    void setScores(List<ScoredTrial> scored) {
        database.update("""
                update trial set scores = fresh.scores::double precision[],
                    statistics = fresh.statistics::double precision[], obstacles = fresh.obstacles::text[]
                from unnest(?, ?, ?, ?, ?, ?, ?) as fresh
                    (tenant, run, sample, repetition, scores, statistics, obstacles)
                where trial.tenant = fresh.tenant and trial.run = fresh.run and trial.sample = fresh.sample
                    and trial.repetition = fresh.repetition::int and trial.scores is null""", columns(scored));
    }

    /** What further metrics measured goes behind what is there, unless somebody else has put it there. */
    void addScores(List<AddedScores> added) {
        List<Object> columns = new ArrayList<>(
                List.of(columns(added.stream().map(AddedScores::scored).toList())));
        columns.add(added.stream().map(it -> Integer.toString(it.measured())).toList());
        database.update("""
                update trial set scores = trial.scores || fresh.scores::double precision[],
                    statistics = trial.statistics || fresh.statistics::double precision[],
                    obstacles = coalesce(trial.obstacles, array_fill(null::text, array[cardinality(trial.scores)]))
                        || coalesce(fresh.obstacles::text[],
                            array_fill(null::text, array[cardinality(fresh.scores::double precision[])]))
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as fresh
                    (tenant, run, sample, repetition, scores, statistics, obstacles, measured)
                where trial.tenant = fresh.tenant and trial.run = fresh.run and trial.sample = fresh.sample
                    and trial.repetition = fresh.repetition::int
                    and cardinality(trial.scores) = fresh.measured::int""", columns.toArray());
    }

    private static Object[] columns(List<ScoredTrial> scored) {
        return Stream.<Function<ScoredTrial, @Nullable String>>of(
                        it -> it.trial().evaluation().tenant().value(),
                        it -> it.trial().trial().run().value(),
                        it -> it.trial().trial().sample().value(),
                        it -> Integer.toString(it.trial().trial().repetition()),
                        it -> it.scores().scores(),
                        it -> it.scores().statistics(),
                        it -> it.scores().obstacles())
                .map(column -> texts(scored, column))
                .toArray();
    }

    private static List<@Nullable String> texts(
            List<ScoredTrial> scored, Function<ScoredTrial, @Nullable String> column) {
        List<@Nullable String> texts = new ArrayList<>(scored.size());
        scored.forEach(it -> texts.add(column.apply(it)));
        return texts;
    }
}
