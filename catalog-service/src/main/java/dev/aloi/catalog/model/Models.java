package dev.aloi.catalog.model;

import dev.aloi.catalog.history.Kind;
import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.history.Revisions;
import dev.aloi.catalog.history.Seen;
import dev.aloi.catalog.history.Shelf;
import dev.aloi.catalog.licence.Licences;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.model.search.Listed;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The models that a tenant sees: the built-in ones, and its own. */
@ApplicationScoped
public class Models {
    private static final int MOMENTS_KEPT = 8;

    private final Revisions revisions;
    private final Licences licences;
    private final Shelf<ModelCard> shelf;
    private final Map<TenantId, Joined> joined = new ConcurrentHashMap<>();

    private final Map<Earlier, ModelCatalogue> past = Shelf.leastRecentlyUsed(MOMENTS_KEPT);

    private record Earlier(TenantId tenant, Instant moment) {}

    /** Models joined with their licences, kept until one of the two changes. */
    private record Joined(long models, long licences, ModelCatalogue catalogue) {}

    Models(Revisions revisions, Licences licences) {
        this.revisions = revisions;
        this.licences = licences;
        this.shelf = new Shelf<>(revisions, Kind.MODEL, body -> StoredJson.read(body, ModelCard.class));
    }

    /** The product's own models; what it does not have any more is withdrawn. */
    void load(Collection<ModelCard> builtIn) {
        Map<String, @Nullable String> bodies = new TreeMap<>();
        shelf.now(Revisions.BUILT_IN).entries().keySet().forEach(id -> bodies.put(id, null));
        builtIn.forEach(card -> bodies.put(card.id().value(), StoredJson.write(card)));
        revisions.append(Kind.MODEL, Revisions.BUILT_IN, bodies);
    }

    /** Keeps the tenant's own models, all or none; gives the identities of those that say something new. */
    Set<String> put(TenantId tenant, Collection<ModelCard> cards) {
        Map<String, @Nullable String> bodies = new LinkedHashMap<>();
        cards.forEach(card -> bodies.put(card.id().value(), StoredJson.write(card)));
        return revisions.append(Kind.MODEL, tenant, bodies);
    }

    /** False where the tenant has no model of its own under this identity. */
    boolean withdraw(TenantId tenant, String id) {
        return !revisions
                .append(Kind.MODEL, tenant, Collections.singletonMap(id, null))
                .isEmpty();
    }

    /** Whether the tenant has a model of its own under this identity. */
    boolean owns(TenantId tenant, String id) {
        Seen.Entry<ModelCard> entry = shelf.now(tenant).entries().get(id);
        return entry != null && !entry.builtIn();
    }

    ModelCatalogue catalogue(TenantId tenant) {
        Seen<ModelCard> models = shelf.now(tenant);
        Seen<Licence> known = licences.seen(tenant);
        Joined kept = joined.get(tenant);
        if (kept != null && kept.models() == models.version() && kept.licences() == known.version()) {
            return kept.catalogue();
        }
        ModelCatalogue catalogue = join(models, known);
        if (joined.size() > Shelf.TENANTS_KEPT) {
            joined.clear();
        }
        joined.put(tenant, new Joined(models.version(), known.version(), catalogue));
        return catalogue;
    }

    /** What was said until then does not change, and is kept while it is asked for; what is still to be said may come before a later moment. */
    ModelCatalogue catalogue(TenantId tenant, Instant at) {
        Earlier earlier = new Earlier(tenant, at);
        ModelCatalogue kept = past.get(earlier);
        if (kept != null) {
            return kept;
        }
        Instant said = catalogue(tenant).asOf();
        ModelCatalogue catalogue = join(shelf.at(tenant, at), licences.seen(tenant, at));
        if (!at.isAfter(said)) {
            past.put(earlier, catalogue);
        }
        return catalogue;
    }

    public Optional<ModelCard> find(TenantId tenant, String id) {
        return shelf.now(tenant).find(id);
    }

    /** Judges uses of the models that the tenant sees. */
    public Verdicts verdicts(TenantId tenant) {
        return catalogue(tenant).verdicts();
    }

    /** The tenant's own revisions, and where it has none those of what is built in. */
    List<Revision> history(TenantId tenant, String id) {
        List<Revision> own = revisions.history(Kind.MODEL, tenant, id);
        return own.isEmpty() ? revisions.history(Kind.MODEL, Revisions.BUILT_IN, id) : own;
    }

    private static ModelCatalogue join(Seen<ModelCard> models, Seen<Licence> licences) {
        Map<LicenceId, Licence> byId = new HashMap<>();
        licences.all().forEach(entry -> byId.put(entry.value().id(), entry.value()));
        SequencedMap<String, Listed> listed = new LinkedHashMap<>();
        models.all().forEach(entry -> {
            LicenceId licence = entry.value().licence().value();
            listed.put(
                    entry.id(), Listed.of(entry.value(), licence == null ? null : byId.get(licence), entry.builtIn()));
        });
        Instant asOf = models.asOf().isAfter(licences.asOf()) ? models.asOf() : licences.asOf();
        return new ModelCatalogue(asOf, listed, byId);
    }
}
