package dev.aloi.catalog.model;

import dev.aloi.catalog.model.search.Listed;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.kit.guard.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Licences, those of the most models first: few of the hundreds that there are stand on a model. */
@Path("/api/licences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LicenceListResource {
    private final Models models;
    private final Caller caller;

    LicenceListResource(Models models, Caller caller) {
        this.models = models;
        this.caller = caller;
    }

    /** @param q part of the identity or the name */
    @GET
    public Page<Licence> list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageRequest wanted = PageRequest.of(page, size);
        String part = q.toLowerCase(Locale.ROOT);
        ModelCatalogue catalogue = models.catalogue(caller.tenant());
        Map<Licence, Long> uses = catalogue.all().stream()
                .map(Listed::licence)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.groupingBy(licence -> licence, Collectors.counting()));
        List<Licence> found = catalogue.licences().values().stream()
                .filter(licence -> (licence.id() + " " + licence.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .sorted(Comparator.comparing((Licence licence) -> uses.getOrDefault(licence, 0L))
                        .reversed()
                        .thenComparing(Licence::name)
                        .thenComparing(licence -> licence.id().value()))
                .toList();
        return new Page<>(found.stream().skip(wanted.offset()).limit(size).toList(), page, size, found.size());
    }
}
