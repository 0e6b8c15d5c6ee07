package dev.aloi.catalog.suite;

import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.rest.UploadFaults;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Files that take their time. One at a time: each may be a gigabyte. */
@ApplicationScoped
class SuiteImports implements PanacheRepositoryBase<SuiteImportEntity, SuiteImportEntity.Key> {
    private static final Logger LOG = Logger.getLogger(SuiteImports.class);
    private static final String STOPPED =
            "The service was stopped while the file was being brought in; nothing of it is stored. Give it again.";

    private final SuiteIntake intake;
    private final ImportIds ids;
    private final InstantSource clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("suite-import").daemon(true).factory());

    SuiteImports(SuiteIntake intake, ImportIds ids, InstantSource clock) {
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param left rows that were left out */
    record Outcome(
            @Nullable SuiteView suite,
            @Nullable Integer left,
            @Nullable Problem problem) {}

    /** What was being brought in when the service was stopped has failed: nothing of it was committed. */
    void endWhatWasStopped(@Observes StartupEvent start) {
        String outcome = StoredJson.write(
                new Outcome(null, null, Problem.of("import-stopped", 500, "The import was stopped", STOPPED)));
        QuarkusTransaction.requiringNew()
                .run(() -> update(
                        "state = ?1, outcome = ?2, endedAt = ?3 where state = ?4",
                        SuiteImportView.State.FAILED,
                        outcome,
                        clock.instant(),
                        SuiteImportView.State.RUNNING));
    }

    void stop(@Observes ShutdownEvent stop) {
        worker.shutdownNow();
    }

    SuiteImportView start(TenantId tenant, SuiteUpload.Checked upload) throws IOException {
        // The upload's own file is gone when the request has been answered.
        Path kept = Files.createTempFile("aloi-suite", ".upload");
        Files.move(upload.content(), kept, StandardCopyOption.REPLACE_EXISTING);
        SuiteImportEntity entity = new SuiteImportEntity();
        entity.tenant = tenant.value();
        entity.id = ids.next();
        entity.file = upload.file();
        entity.name = upload.name().value();
        entity.state = SuiteImportView.State.RUNNING;
        entity.bytes = Files.size(kept);
        entity.startedAt = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> persist(entity));
        SuiteUpload.Checked moved = upload.at(kept);
        worker.execute(() -> run(tenant, entity.id, moved));
        return view(entity);
    }

    Optional<SuiteImportView> find(TenantId tenant, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> findByIdOptional(new SuiteImportEntity.Key(tenant.value(), id))
                        .map(SuiteImports::view));
    }

    private void run(TenantId tenant, String id, SuiteUpload.Checked upload) {
        Outcome outcome;
        try {
            outcome = switch (intake.bringIn(tenant, upload, (bytes, samples) -> note(tenant, id, bytes, samples))) {
                case SuiteIntake.Stored stored ->
                    new Outcome(
                            stored.view(),
                            stored.left(),
                            stored.left() == 0
                                    ? null
                                    : UploadFaults.problem("left-out", "Some rows were left out", stored.faults())
                                            .problem());
                case SuiteIntake.Refused refused ->
                    new Outcome(
                            null,
                            null,
                            UploadFaults.problem("invalid-suite", "The suite is not valid", refused.faults())
                                    .problem());
            };
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The import %s failed: %s", id, e.getClass().getSimpleName());
            String detail = "The file could not be read or stored; nothing of it is stored.";
            outcome = new Outcome(null, null, Problem.of("import-failed", 500, "The import failed", detail));
        }
        end(tenant, id, outcome);
        delete(upload.content());
    }

    private void note(TenantId tenant, String id, long bytes, long samples) {
        QuarkusTransaction.requiringNew()
                .run(() -> update(
                        "bytesRead = ?1, samples = ?2 where tenant = ?3 and id = ?4",
                        bytes,
                        samples,
                        tenant.value(),
                        id));
    }

    private void end(TenantId tenant, String id, Outcome outcome) {
        SuiteImportView.State state =
                outcome.suite() == null ? SuiteImportView.State.FAILED : SuiteImportView.State.SUCCEEDED;
        QuarkusTransaction.requiringNew()
                .run(() -> update(
                        "state = ?1, outcome = ?2, endedAt = ?3 where tenant = ?4 and id = ?5",
                        state,
                        StoredJson.write(outcome),
                        clock.instant(),
                        tenant.value(),
                        id));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("A file that was brought in stays behind: %s", file);
        }
    }

    private static SuiteImportView view(SuiteImportEntity entity) {
        Outcome outcome =
                entity.outcome == null ? new Outcome(null, null, null) : StoredJson.read(entity.outcome, Outcome.class);
        return new SuiteImportView(
                entity.id,
                entity.file,
                entity.name,
                entity.state,
                entity.bytes,
                entity.bytesRead,
                entity.samples,
                outcome.suite(),
                outcome.left(),
                outcome.problem(),
                entity.startedAt,
                entity.endedAt);
    }
}
