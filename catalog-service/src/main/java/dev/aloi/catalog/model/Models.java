package dev.aloi.catalog.model;

import dev.aloi.catalog.licence.Licences;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The models that a tenant sees: the built-in ones, and its own. */
@ApplicationScoped
public class Models {
    private final ModelRepository models;
    private final InstantSource clock;

    Models(ModelRepository models, InstantSource clock) {
        this.models = models;
        this.clock = clock;
    }

    @Transactional
    void load(List<ModelCard> builtIn) {
        builtIn.forEach(card -> models.put(Licences.BUILT_IN, card, clock.instant()));
    }

    /** True where the tenant had no model of its own under this identity. */
    @Transactional
    boolean put(TenantId tenant, ModelCard card) {
        boolean isNew = models.findByIdOptional(
                        new ModelKey(tenant.value(), card.id().value()))
                .isEmpty();
        models.put(tenant, card, clock.instant());
        return isNew;
    }

    @Transactional
    Optional<ModelView> find(TenantId tenant, String id) {
        return models.find(tenant, id).stream().map(Models::view).findFirst();
    }

    @Transactional
    public boolean exists(TenantId tenant, String id) {
        return !models.find(tenant, id).isEmpty();
    }

    @Transactional
    Page<ModelView> list(TenantId tenant, ModelFilter filter, PageRequest page) {
        List<ModelView> items =
                models.find(tenant, filter, page).stream().map(Models::view).toList();
        return new Page<>(items, page.page(), page.size(), models.count(tenant, filter));
    }

    private static ModelView view(ModelRepository.Found found) {
        return new ModelView(StoredJson.read(found.body(), ModelCard.class), found.commercial(), found.builtIn());
    }
}
