package dev.aloi.catalog.licence;

import dev.aloi.catalog.history.Kind;
import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.history.Revisions;
import dev.aloi.catalog.history.Seen;
import dev.aloi.catalog.history.Shelf;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The licences that a tenant sees: the built-in ones, and its own. */
@ApplicationScoped
public class Licences {
    private final Revisions revisions;
    private final Shelf<Licence> shelf;

    Licences(Revisions revisions) {
        this.revisions = revisions;
        this.shelf = new Shelf<>(revisions, Kind.LICENCE, body -> StoredJson.read(body, Licence.class));
    }

    /** The product's own licences. One that it does not have any more stays: models may still name it. */
    public void load(List<Licence> builtIn) {
        Map<String, @Nullable String> bodies = new TreeMap<>();
        builtIn.forEach(licence -> bodies.put(licence.id().value(), StoredJson.write(licence)));
        revisions.append(Kind.LICENCE, Revisions.BUILT_IN, bodies);
    }

    void put(TenantId tenant, Licence licence) {
        revisions.append(Kind.LICENCE, tenant, Map.of(licence.id().value(), StoredJson.write(licence)));
    }

    public Seen<Licence> seen(TenantId tenant) {
        return shelf.now(tenant);
    }

    public Seen<Licence> seen(TenantId tenant, Instant at) {
        return shelf.at(tenant, at);
    }

    public Optional<Licence> find(TenantId tenant, String id) {
        return seen(tenant).find(id);
    }

    /** The tenant's own revisions, and where it has none those of what is built in. */
    List<Revision> history(TenantId tenant, String id) {
        List<Revision> own = revisions.history(Kind.LICENCE, tenant, id);
        return own.isEmpty() ? revisions.history(Kind.LICENCE, Revisions.BUILT_IN, id) : own;
    }
}
