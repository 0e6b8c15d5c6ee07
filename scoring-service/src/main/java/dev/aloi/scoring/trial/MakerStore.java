package dev.aloi.scoring.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What made the completions of runs. */
@ApplicationScoped
public class MakerStore {
    /** Providers change their software during a run, but not with every call. */
    private static final int MOST = 20;

    private final Database database;
    private final ObjectMapper json = EventJson.mapper();

    MakerStore(Database database) {
        this.database = database;
    }

    private record Made(String tenant, String run, Maker maker) {}

    void add(List<TrialEvent> events) {
        List<Made> makers = events.stream()
                .flatMap(MakerStore::made)
                .distinct()
                .sorted(Comparator.comparing(Made::tenant)
                        .thenComparing(Made::run)
                        .thenComparing(made -> write(made.maker)))
                .toList();
        if (!makers.isEmpty()) {
            database.update(
                    """
                    insert into run_maker (tenant, run, maker) select * from unnest(?, ?, ?)
                    on conflict do nothing""",
                    makers.stream().map(Made::tenant).toList(),
                    makers.stream().map(Made::run).toList(),
                    makers.stream().map(made -> write(made.maker)).toList());
        }
    }

    private static Stream<Made> made(TrialEvent event) {
        return event instanceof TrialCompleted completed
                ? Maker.of(completed)
                        .map(maker -> new Made(
                                completed.tenant().value(),
                                completed.trial().run().value(),
                                maker))
                        .stream()
                : Stream.empty();
    }

    /** In an order of their own; empty where they are too many to be told. */
    public Optional<List<Maker>> of(TenantId tenant, RunId run) {
        List<Maker> makers = database.query(
                "select maker from run_maker where tenant = ? and run = ? order by maker collate \"C\" limit ?",
                row -> read(row.getString("maker")),
                tenant.value(),
                run.value(),
                MOST + 1);
        return makers.size() > MOST ? Optional.empty() : Optional.of(makers);
    }

    private String write(Maker maker) {
        try {
            return json.writeValueAsString(maker);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a maker cannot be written as JSON", e);
        }
    }

    private Maker read(String maker) {
        try {
            return json.readValue(maker, Maker.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored maker cannot be read", e);
        }
    }
}
