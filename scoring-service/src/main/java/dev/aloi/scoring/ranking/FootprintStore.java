package dev.aloi.scoring.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.FootprintEvent;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.id.RunId;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.trial.Activity;
import dev.aloi.scoring.trial.Awaited;
import dev.aloi.scoring.trial.EvaluationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the carbon service estimated for runs. */
@ApplicationScoped
class FootprintStore {
    private final Database database;
    private final Activity activity;
    private final Event<Awaited> awaited;
    private final ObjectMapper json = EventJson.mapper();

    FootprintStore(Database database, Activity activity, Event<Awaited> awaited) {
        this.database = database;
        this.activity = activity;
        this.awaited = awaited;
    }

    /** The highest revision of a run's footprint stands, in whatever order they come and however often. */
    @Transactional
    void add(List<FootprintEvent> events) {
        Set<EvaluationKey> changed = new HashSet<>();
        for (FootprintEvent event : events) {
            switch (event) {
                case RunFootprintEstimated estimated -> {
                    if (isNew(estimated)) {
                        changed.add(new EvaluationKey(estimated.tenant(), estimated.evaluation()));
                    }
                }
            }
        }
        // Always in the same order, so that two of these never wait for each other.
        changed.stream().sorted(EvaluationKey.ORDER).forEach(this::unsettle);
        if (!changed.isEmpty()) {
            changed.forEach(activity::mark);
            awaited.fire(new Awaited());
        }
    }

    private boolean isNew(RunFootprintEstimated estimated) {
        return database.update(
                        """
                        insert into footprint (tenant, run, footprint, revision) values (?, ?, ?, ?)
                        on conflict (tenant, run) do update
                        set footprint = excluded.footprint, revision = excluded.revision
                        where footprint.revision < excluded.revision""",
                        estimated.tenant().value(),
                        estimated.run().value(),
                        write(estimated.footprint()),
                        estimated.footprint().number())
                > 0;
    }

    /**
     * What was ranked by the footprints before is ranked again, without asking a model anything. It waits for a ranking that is being
     * made, also of an evaluation that is not settled yet: that one may have read the footprints before these, and settles.
     */
    private void unsettle(EvaluationKey key) {
        database.update(
                "update evaluation set settled = false where tenant = ? and evaluation = ?",
                key.tenant().value(),
                key.evaluation().value());
    }

    Map<RunId, Footprint> of(EvaluationKey key) {
        return database
                .query("""
                        select run, footprint from run join footprint using (tenant, run)
                        where tenant = ? and evaluation = ?""", this::read, key.tenant().value(), key.evaluation().value())
                .stream()
                .collect(Collectors.toMap(OfRun::run, OfRun::footprint));
    }

    private OfRun read(ResultSet row) throws SQLException {
        try {
            return new OfRun(
                    new RunId(row.getString("run")), json.readValue(row.getString("footprint"), Footprint.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored footprint cannot be read", e);
        }
    }

    private String write(Footprint footprint) {
        try {
            return json.writeValueAsString(footprint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a footprint cannot be written as JSON", e);
        }
    }

    private record OfRun(RunId run, Footprint footprint) {}
}
