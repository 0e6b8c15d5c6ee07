package dev.aloi.catalog.recording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class CompletionRepository implements PanacheRepositoryBase<CompletionEntity, CompletionKey> {
    List<CompletionEntity> of(String tenant, String recording, Collection<String> samples) {
        return list("tenant = ?1 and recording = ?2 and sample in ?3", tenant, recording, samples);
    }

    /** Bytes of the completion of each sample of the recording's suite, by position; 0 where there is none. */
    List<Integer> bytes(String tenant, String recording) {
        return getSession()
                .createNativeQuery("""
                        select coalesce(octet_length(c.text), 0)
                        from recording r
                        join sample s on s.tenant = r.tenant and s.suite = r.suite
                        left join completion c on c.tenant = r.tenant and c.recording = r.id and c.sample = s.id
                        where r.tenant = :tenant and r.id = :recording
                        order by s.position
                        """, Integer.class)
                .setParameter("tenant", tenant)
                .setParameter("recording", recording)
                .getResultList();
    }
}
