package dev.aloi.catalog.command;

import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.CatalogCommand;
import dev.aloi.contracts.catalog.CommandAnswer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class CommandRepository implements PanacheRepositoryBase<CommandEntity, CommandKey> {
    /** False where it has been handled. Whoever handles it at the same time is waited for. */
    boolean claim(CatalogCommand command, Instant now) {
        return insert(command, "", now);
    }

    /** False where it has been answered. */
    boolean insert(CatalogCommand command, String answer, Instant now) {
        return getSession()
                        .createNativeMutationQuery("""
                                insert into command (tenant, id, answer, answered_at)
                                values (:tenant, :id, :answer, :now) on conflict do nothing
                                """)
                        .setParameter("tenant", command.tenant().value())
                        .setParameter("id", command.command().value())
                        .setParameter("answer", answer)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void answer(CatalogCommand command, CommandAnswer answer) {
        update(
                "answer = ?1 where tenant = ?2 and id = ?3",
                StoredJson.write(answer),
                command.tenant().value(),
                command.command().value());
    }

    List<CommandEntity> unannounced(int limit) {
        return find("announcedAt is null", Sort.by("number")).page(0, limit).list();
    }

    void markAnnounced(List<CommandEntity> announced, Instant now) {
        announced.forEach(
                command -> update("announcedAt = ?1 where tenant = ?2 and id = ?3", now, command.tenant, command.id));
    }
}
