package dev.aloi.catalog.suite;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

@ApplicationScoped
class SampleRepository implements PanacheRepositoryBase<SampleEntity, SampleKey> {
    /** Samples from position {@code from} to {@code to}, exclusive. */
    List<SampleEntity> range(String tenant, String suite, int from, int to) {
        return list(
                "tenant = ?1 and suite = ?2 and position >= ?3 and position < ?4",
                Sort.by("position"),
                tenant,
                suite,
                from,
                to);
    }

    List<String> ids(String tenant, String suite) {
        return getEntityManager()
                .createQuery(
                        "select s.sample from SampleEntity s where s.tenant = ?1 and s.suite = ?2 order by s.position",
                        String.class)
                .setParameter(1, tenant)
                .setParameter(2, suite)
                .getResultList();
    }

    /** Identity, input, choices and tags of samples, as four columns: references stay in the database. */
    List<Object[]> inputs(String tenant, String suite, int from, int to) {
        return getEntityManager()
                .createQuery("""
                        select s.sample, s.input, s.choices, s.tags from SampleEntity s
                        where s.tenant = ?1 and s.suite = ?2 and s.position >= ?3 and s.position < ?4
                        order by s.position
                        """, Object[].class)
                .setParameter(1, tenant)
                .setParameter(2, suite)
                .setParameter(3, from)
                .setParameter(4, to)
                .getResultList();
    }

    /** Identity, input, choices and tags of the samples with the longest inputs, as four columns. */
    List<Object[]> longestInputs(String tenant, String suite, int count) {
        return getSession()
                .createNativeQuery("""
                        select id, input, choices, tags from sample where tenant = :tenant and suite = :suite
                        order by octet_length(input) + coalesce(octet_length(choices), 0) desc, position limit :count
                        """, Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("suite", suite)
                .setParameter("count", count)
                .getResultList();
    }

    /** Of all inputs, and of the references of the first thousand samples. */
    SuiteLengths lengths(String tenant, String suite) {
        Tuple row = getSession()
                .createNativeQuery("""
                        select coalesce(sum(octet_length(input) + coalesce(octet_length(choices), 0)), 0) as input,
                               coalesce(max(octet_length(input) + coalesce(octet_length(choices), 0)), 0) as longest,
                               (select coalesce(avg(octet_length(reference)), 0) from (
                                    select reference_texts from sample where tenant = :tenant and suite = :suite
                                    order by position limit 1000) as first,
                                    jsonb_array_elements_text(cast(first.reference_texts as jsonb)) as reference)
                                    as reference
                        from sample where tenant = :tenant and suite = :suite
                        """, Tuple.class)
                .setParameter("tenant", tenant)
                .setParameter("suite", suite)
                .getSingleResult();
        return new SuiteLengths(
                ((Number) row.get("input")).longValue(),
                ((Number) row.get("longest")).intValue(),
                ((Number) row.get("reference")).doubleValue());
    }

    /** Names of tags and how many samples have them, as two columns. */
    List<Object[]> tagged(String tenant, String suite) {
        return getSession()
                .createNativeQuery("""
                        select tag, count(*) from sample, json_object_keys(tags::json) as tag
                        where tenant = :tenant and suite = :suite group by tag
                        """, Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("suite", suite)
                .getResultList();
    }

    /** Bytes of each input with its choices and tags, by position. */
    List<Integer> inputBytes(String tenant, String suite) {
        return getSession()
                .createNativeQuery("""
                        select octet_length(input) + coalesce(octet_length(choices), 0) + octet_length(tags) from sample
                        where tenant = :tenant and suite = :suite order by position
                        """, Integer.class)
                .setParameter("tenant", tenant)
                .setParameter("suite", suite)
                .getResultList();
    }
}
