package dev.aloi.scoring.trial;

import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Trials whose completions are there already, as those of earlier trials of the tenant: kept as trials of their own, to be scored anew. */
@ApplicationScoped
class ReusedTrialStore {
    /** A trial that is not known here, or has no completion, leaves the one that it should stand for without one: nothing is lost. */
    private static final String INSERT = """
            with arrived as (
                insert into trial (tenant, run, sample, repetition, evaluation, outcome, completion, reason,
                    input_tokens, output_tokens, first_token_nanos, total_nanos, likelihoods, guard_verdict, guard_nanos,
                    earlier_evaluation, earlier_run)
                select told.tenant, told.run, told.sample, told.repetition::int, told.evaluation,
                    case when known.outcome = 'COMPLETED' then known.outcome else 'NOT_RECORDED' end,
                    known.completion,
                    case when known.outcome = 'COMPLETED' then null
                        else 'the trial that it was to be taken over from is not known' end,
                    known.input_tokens, known.output_tokens, known.first_token_nanos, known.total_nanos,
                    known.likelihoods, known.guard_verdict, known.guard_nanos,
                    case when known.outcome = 'COMPLETED'
                        then coalesce(known.earlier_evaluation, told.earlier_evaluation) end,
                    case when known.outcome = 'COMPLETED' then coalesce(known.earlier_run, told.earlier_run) end
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as told (tenant, run, sample, repetition, evaluation,
                    earlier_evaluation, earlier_run, earlier_sample, earlier_repetition)
                left join trial known on known.tenant = told.tenant and known.run = told.earlier_run
                    and known.sample = told.earlier_sample and known.repetition = told.earlier_repetition::int
                on conflict do nothing
                returning tenant, run, outcome, earlier_run),
            counts as (
                select tenant, run, outcome, count(*) as trials from arrived group by tenant, run, outcome
                union all
                select tenant, run, 'REUSED', count(*) from arrived where earlier_run is not null group by tenant, run)
            insert into run_count as counted (tenant, run, outcome, trials)
            select tenant, run, outcome, trials from counts order by tenant, run, outcome
            on conflict (tenant, run, outcome) do update set trials = counted.trials + excluded.trials""";

    private static final List<Function<TrialReused, String>> COLUMNS = List.of(
            it -> it.tenant().value(),
            it -> it.trial().run().value(),
            it -> it.trial().sample().value(),
            it -> Integer.toString(it.trial().repetition()),
            it -> it.evaluation().value(),
            it -> it.earlierEvaluation().value(),
            it -> it.earlier().run().value(),
            it -> it.earlier().sample().value(),
            it -> Integer.toString(it.earlier().repetition()));

    private final Database database;

    ReusedTrialStore(Database database) {
        this.database = database;
    }

    /** Of different trials. */
    void add(List<TrialReused> trials) {
        if (!trials.isEmpty()) {
            Stream<List<String>> columns =
                    COLUMNS.stream().map(column -> trials.stream().map(column).toList());
            database.update(INSERT, columns.toArray());
        }
    }
}
