package dev.aloi.catalog.licence;

import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The licences. They are built in, and the same for every tenant. */
@ApplicationScoped
public class Licences {
    /** The owner of what is built in and visible to all tenants. */
    public static final TenantId BUILT_IN = new TenantId("catalogue");

    private final LicenceRepository licences;
    private final InstantSource clock;

    Licences(LicenceRepository licences, InstantSource clock) {
        this.licences = licences;
        this.clock = clock;
    }

    @Transactional
    public void load(List<Licence> builtIn) {
        builtIn.forEach(licence -> licences.put(BUILT_IN, licence, clock.instant()));
    }

    @Transactional
    public Optional<Licence> find(String id) {
        return licences.findByIdOptional(new LicenceKey(BUILT_IN.value(), id))
                .map(found -> StoredJson.read(found.body, Licence.class));
    }

    @Transactional
    Page<Licence> list(PageRequest page) {
        var found = licences.find("tenant", Sort.by("name"), BUILT_IN.value());
        List<Licence> items = found.page(page.page(), page.size()).stream()
                .map(entity -> StoredJson.read(entity.body, Licence.class))
                .toList();
        return new Page<>(items, page.page(), page.size(), found.count());
    }
}
