package dev.aloi.carbon.run;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Energy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What trials used up, each trial once. */
@ApplicationScoped
public class TrialRepository {
    /**
     * One statement for a batch, so that trials and the count of those that have ended change together; only rows that are new are
     * counted. Runs are updated in order, lest two batches wait for each other.
     */
    private static final String ADD = """
            with fresh as (
                insert into trial (%1$s)
                select %1$s from unnest(%2$s) as told (%1$s)
                on conflict do nothing
                returning tenant, run)
            insert into run (tenant, run, ended)
            select tenant, run, count(*) from fresh group by tenant, run order by tenant, run
            on conflict (tenant, run) do update set ended = run.ended + excluded.ended
            returning ended = expected as complete""".formatted(TrialColumn.names(), TrialColumn.parameters());

    private static final String OF = "select * from trial where tenant = ? and run = ? order by sample, repetition";

    /** Under the names of the trials that they stand for. */
    private static final String REUSED = """
            select known.*, trial.sample as for_sample, trial.repetition as for_repetition
            from trial join trial known on known.tenant = trial.tenant and known.run = trial.earlier_run
                and known.sample = trial.earlier_sample and known.repetition = trial.earlier_repetition
            where trial.tenant = ? and trial.run = ? and known.failure is null and known.earlier_run is null
            order by trial.sample, trial.repetition""";

    private final Database database;
    private final Event<RunsChanged> changes;

    TrialRepository(Database database, Event<RunsChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    @Transactional
    public void add(List<TrialEvent> events) {
        List<ToldTrial> trials = ToldTrial.firstOutcomes(events);
        List<Boolean> complete = database.query(
                ADD,
                insert -> {
                    int parameter = 1;
                    for (TrialColumn column : TrialColumn.values()) {
                        insert.setArray(
                                parameter++,
                                insert.getConnection().createArrayOf(column.type(), column.valuesOf(trials)));
                    }
                },
                row -> row.getBoolean("complete"));
        if (complete.contains(true)) {
            changes.fire(new RunsChanged());
        }
    }

    /** In one piece where that was kept, else trial by trial. */
    public RunUse of(StoredRun stored) {
        return Optional.ofNullable(stored.used())
                .map(StoredUse::read)
                .orElseGet(() -> of(stored.run().tenant(), stored.run().run()));
    }

    public RunUse of(TenantId tenant, RunId run) {
        List<TrialUse> completed = new ArrayList<>();
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        int[] takenOver = new int[1];
        database.query(OF, Parameters.of(tenant, run), row -> {
            @Nullable String failure = row.getString("failure");
            if (failure != null) {
                return failures.merge(FailureCategory.valueOf(failure), 1, Integer::sum);
            }
            return row.getString("earlier_run") == null
                    ? completed.add(use(row, "sample", "repetition"))
                    : takenOver[0]++;
        });
        List<TrialUse> reused = takenOver[0] == 0
                ? List.of()
                : database.query(REUSED, Parameters.of(tenant, run), row -> use(row, "for_sample", "for_repetition"));
        return new RunUse(completed, failures, reused, takenOver[0]);
    }

    private static TrialUse use(ResultSet row, String sample, String repetition) throws SQLException {
        return new TrialUse(
                new SampleId(row.getString(sample)),
                row.getInt(repetition),
                usage(row),
                duration(row, "cpu_nanos"),
                duration(row, "node_nanos"),
                node(row),
                energy(row),
                duration(row, "total_nanos"),
                row.getString("answer"),
                instant(row, "completed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Usage usage(ResultSet row) throws SQLException {
        @Nullable Integer input = row.getObject("input_tokens", Integer.class);
        @Nullable Integer output = row.getObject("output_tokens", Integer.class);
        return input == null || output == null
                ? null
                : new Usage(
                        input,
                        output,
                        row.getObject("cache_read_tokens", Integer.class),
                        row.getObject("cache_write_tokens", Integer.class),
                        row.getObject("reasoning_tokens", Integer.class));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        @Nullable Long nanos = row.getObject(column, Long.class);
        return nanos == null ? null : Duration.ofNanos(nanos);
    }

    private static @Nullable Node node(ResultSet row) throws SQLException {
        @Nullable String architecture = row.getString("architecture");
        return architecture == null
                ? null
                : new Node(
                        architecture,
                        row.getString("cpu_model"),
                        row.getInt("logical_cpus"),
                        row.getString("instance_type"),
                        row.getString("region"));
    }

    private static @Nullable EnergyReading energy(ResultSet row) throws SQLException {
        @Nullable Double wattHours = row.getObject("watt_hours", Double.class);
        return wattHours == null ? null : new EnergyReading(Energy.wattHours(wattHours), row.getString("meter"));
    }
}
