package dev.aloi.catalog.model;

import dev.aloi.catalog.licence.Licences;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.catalog.Licence.Commercial;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelCard.InferenceOption;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ModelRepository implements PanacheRepositoryBase<ModelEntity, ModelKey> {
    /** A tenant's own model hides the built-in one of the same identity. */
    private static final String VISIBLE = """
            from model m left join licence l on l.tenant = :builtIn and l.id = m.licence
            where m.tenant in (:builtIn, :tenant)
              and not (m.tenant = :builtIn
                       and exists (select 1 from model o where o.tenant = :tenant and o.id = m.id and o.tenant <> m.tenant))
            """;

    private static final String MATCHING = VISIBLE + """
              and (cast(:licence as text) is null or m.licence = :licence)
              and (cast(:commercial as text) = '' or coalesce(l.commercial, 'UNKNOWN') = any(string_to_array(:commercial, ',')))
              and (cast(:minContext as integer) is null or m.context_window >= :minContext)
              and (cast(:maxParameters as bigint) is null or m.parameters <= :maxParameters)
              and (cast(:pool as text) is null or cast(:pool as text) = any(m.pools))
              and (cast(:option as text) is null or cast(:option as text) = any(m.options))
              and (cast(:q as text) is null
                   or position(lower(:q) in lower(concat_ws(' ', m.id, m.name, m.creator, m.description))) > 0)
            """;

    /** Inserts or changes; a model that says the same as before is left alone and not announced again. */
    void put(TenantId tenant, ModelCard card, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        insert into model (tenant, id, name, creator, description, licence, parameters, context_window,
                                           released, options, pools, body, revision, published_at)
                        values (:tenant, :id, :name, :creator, :description, :licence, :parameters, :contextWindow,
                                :released, string_to_array(:options, ','), string_to_array(:pools, ','), :body, 1, :now)
                        on conflict (tenant, id) do update set
                          name = excluded.name, creator = excluded.creator, description = excluded.description,
                          licence = excluded.licence, parameters = excluded.parameters,
                          context_window = excluded.context_window, released = excluded.released,
                          options = excluded.options, pools = excluded.pools, body = excluded.body,
                          revision = model.revision + 1, published_at = excluded.published_at, announced_at = null
                        where model.body <> excluded.body
                        """)
                .setParameter("tenant", tenant.value())
                .setParameter("id", card.id().value())
                .setParameter("name", card.name())
                .setParameter("creator", card.creator())
                .setParameter("description", card.description())
                .setParameter("licence", text(card.licence().value()), String.class)
                .setParameter("parameters", card.totalParameters().value(), Long.class)
                .setParameter("contextWindow", card.contextWindow().value(), Integer.class)
                .setParameter("released", card.released().value(), LocalDate.class)
                .setParameter("options", options(card))
                .setParameter("pools", pools(card))
                .setParameter("body", StoredJson.write(card))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A row of a list: the body, what the licence says, and whose it is. */
    record Found(String body, Commercial commercial, boolean builtIn) {}

    List<Found> find(TenantId tenant, ModelFilter filter, PageRequest page) {
        var query = getSession()
                .createNativeQuery(
                        "select m.body as body, coalesce(l.commercial, 'UNKNOWN') as commercial, m.tenant as owner "
                                + MATCHING + " order by " + filter.order().clause(),
                        Tuple.class);
        bind(query, tenant, filter);
        return query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList().stream()
                .map(ModelRepository::found)
                .toList();
    }

    long count(TenantId tenant, ModelFilter filter) {
        var query = getSession().createNativeQuery("select count(*) " + MATCHING, Long.class);
        bind(query, tenant, filter);
        return query.getSingleResult();
    }

    List<Found> find(TenantId tenant, String id) {
        return getSession()
                .createNativeQuery(
                        "select m.body as body, coalesce(l.commercial, 'UNKNOWN') as commercial, m.tenant as owner "
                                + VISIBLE + " and m.id = :id",
                        Tuple.class)
                .setParameter("builtIn", Licences.BUILT_IN.value())
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(ModelRepository::found)
                .toList();
    }

    List<ModelEntity> unannounced(int limit) {
        return find("announcedAt is null", Sort.by("publishedAt", "id"))
                .page(0, limit)
                .list();
    }

    /** Not where it has been changed meanwhile. */
    void markAnnounced(ModelEntity model, Instant now) {
        update(
                "announcedAt = ?1 where tenant = ?2 and id = ?3 and revision = ?4",
                now,
                model.tenant,
                model.id,
                model.revision);
    }

    private static void bind(org.hibernate.query.NativeQuery<?> query, TenantId tenant, ModelFilter filter) {
        query.setParameter("builtIn", Licences.BUILT_IN.value())
                .setParameter("tenant", tenant.value())
                .setParameter("licence", filter.licence(), String.class)
                .setParameter(
                        "commercial",
                        filter.commercial().stream().map(Commercial::name).collect(Collectors.joining(",")))
                .setParameter("minContext", filter.minContext(), Integer.class)
                .setParameter("maxParameters", filter.maxParameters(), Long.class)
                .setParameter(
                        "pool", filter.pool() == null ? null : filter.pool().label(), String.class)
                .setParameter(
                        "option",
                        filter.option() == null ? null : filter.option().name(),
                        String.class)
                .setParameter("q", filter.text(), String.class);
    }

    private static Found found(Tuple row) {
        return new Found(
                row.get("body", String.class),
                Commercial.valueOf(row.get("commercial", String.class)),
                row.get("owner", String.class).equals(Licences.BUILT_IN.value()));
    }

    private static @Nullable String text(@Nullable LicenceId licence) {
        return licence == null ? null : licence.value();
    }

    private static String options(ModelCard card) {
        List<InferenceOption> options = card.inferenceOptions().value();
        return options == null
                ? ""
                : options.stream().map(InferenceOption::name).collect(Collectors.joining(","));
    }

    private static String pools(ModelCard card) {
        return card.endpoints().stream()
                .map(endpoint -> endpoint.pool())
                .filter(Objects::nonNull)
                .map(pool -> pool.label())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
