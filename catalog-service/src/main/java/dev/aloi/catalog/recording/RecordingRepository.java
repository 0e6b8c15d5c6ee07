package dev.aloi.catalog.recording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RecordingRepository implements PanacheRepositoryBase<RecordingEntity, RecordingKey> {
    /** False where the recording is there already; waits for whoever is just writing it. */
    boolean insertIfNew(RecordingEntity recording) {
        return getSession()
                        .createNativeMutationQuery("""
                                insert into recording
                                  (tenant, id, suite, model, completions, missing, first_missing, unused, recorded_at)
                                values (:tenant, :id, :suite, :model, :completions, :missing, :firstMissing, :unused, :recordedAt)
                                on conflict do nothing
                                """)
                        .setParameter("tenant", recording.tenant)
                        .setParameter("id", recording.id)
                        .setParameter("suite", recording.suite)
                        .setParameter("model", recording.model)
                        .setParameter("completions", recording.completions)
                        .setParameter("missing", recording.missing)
                        .setParameter("firstMissing", recording.firstMissing, String.class)
                        .setParameter("unused", recording.unused)
                        .setParameter("recordedAt", recording.recordedAt)
                        .executeUpdate()
                == 1;
    }
}
