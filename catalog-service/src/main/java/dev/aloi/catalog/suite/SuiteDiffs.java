package dev.aloi.catalog.suite;

import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares versions where they are stored: of a million samples none has to leave the database. */
@ApplicationScoped
class SuiteDiffs {
    private static final int SHOWN_OF_EACH = 100;

    private static final String BOTH = """
        with pair as (
            select coalesce(one.id, other.id) as id,
                case when one.id is null then 'ADDED'
                    when other.id is null then 'REMOVED'
                    when (one.input, one.reference_texts, one.choices, one.tags, one.cluster, one.weight)
                        is distinct from
                        (other.input, other.reference_texts, other.choices, other.tags, other.cluster, other.weight)
                        then 'CHANGED'
                    else 'UNCHANGED' end as kind,
                concat_ws(',',
                    case when one.input is distinct from other.input then 'input' end,
                    case when one.reference_texts is distinct from other.reference_texts then 'references' end,
                    case when one.choices is distinct from other.choices then 'choices' end,
                    case when one.tags is distinct from other.tags then 'tags' end,
                    case when one.cluster is distinct from other.cluster then 'cluster' end,
                    case when one.weight is distinct from other.weight then 'weight' end) as fields
            from (select * from sample where tenant = :tenant and suite = :from) one
            full join (select * from sample where tenant = :tenant and suite = :to) other on one.id = other.id)
        """;
    private static final String COUNTS = BOTH + "select kind, count(*) from pair group by kind";
    private static final String FIRST = BOTH + """
        select id, kind, fields from (
            select id, kind, fields, row_number() over (partition by kind order by id) as place
            from pair where kind <> 'UNCHANGED') numbered
        where place <= :shown order by kind, id
        """;

    private final EntityManager entities;

    SuiteDiffs(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    SuiteDiff between(TenantId tenant, SuiteView from, SuiteView to) {
        Map<String, Long> counts = new HashMap<>();
        for (Object[] row : rows(COUNTS, tenant, from, to, false)) {
            counts.put((String) row[0], ((Number) row[1]).longValue());
        }
        List<SuiteDiff.Changed> samples = new ArrayList<>();
        for (Object[] row : rows(FIRST, tenant, from, to, true)) {
            SuiteDiff.Kind kind = SuiteDiff.Kind.valueOf((String) row[1]);
            List<String> fields =
                    kind == SuiteDiff.Kind.CHANGED ? Arrays.asList(((String) row[2]).split(",")) : List.of();
            samples.add(new SuiteDiff.Changed((String) row[0], kind, fields));
        }
        return new SuiteDiff(
                from.suite(),
                to.suite(),
                counts.getOrDefault("ADDED", 0L),
                counts.getOrDefault("REMOVED", 0L),
                counts.getOrDefault("CHANGED", 0L),
                counts.getOrDefault("UNCHANGED", 0L),
                samples);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, TenantId tenant, SuiteView from, SuiteView to, boolean isLimited) {
        var query = entities.createNativeQuery(sql)
                .setParameter("tenant", tenant.value())
                .setParameter("from", from.suite().value())
                .setParameter("to", to.suite().value());
        if (isLimited) {
            query.setParameter("shown", SHOWN_OF_EACH);
        }
        return query.getResultList();
    }
}
