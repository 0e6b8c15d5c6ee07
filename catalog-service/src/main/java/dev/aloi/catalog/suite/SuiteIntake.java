package dev.aloi.catalog.suite;

import dev.aloi.catalog.jsonl.Faults;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.ReadProgress;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.catalog.suite.read.SuiteReader;
import dev.aloi.catalog.suite.read.SuiteSummary;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Brings a file in: looks at all of it first, then stores all of it in one transaction, holding a sample at a time. */
@ApplicationScoped
class SuiteIntake {
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Suites suites;
    private final SampleWriter writer;

    SuiteIntake(Suites suites, SampleWriter writer) {
        this.suites = suites;
        this.writer = writer;
    }

    /** What came of it. */
    sealed interface Outcome permits Stored, Refused {}

    /**
     * @param isNew whether the version was not there before
     * @param left rows that were left out, where that was asked for
     */
    record Stored(SuiteView view, boolean isNew, int left, Faults faults) implements Outcome {}

    record Refused(Faults faults) implements Outcome {}

    Outcome bringIn(TenantId tenant, SuiteUpload.Checked upload, ReadProgress progress) throws IOException {
        SuiteReader reader = new SuiteReader(upload.form());
        return switch (reader.look(upload.file(), upload.content(), progress)) {
            case Reading.Faulty<SuiteSummary>(Faults faults) -> new Refused(faults);
            case Reading.Good<SuiteSummary>(SuiteSummary good) -> {
                SuiteSummary summary = upload.selfHostedOnly() ? good.forSelfHostedOnly() : good;
                boolean isNew = !upload.validateOnly() && store(tenant, upload, reader, summary, progress);
                SuiteView view = upload.validateOnly()
                        ? view(upload.name(), summary)
                        : suites.find(tenant, summary.version(upload.name()).value())
                                .orElseThrow();
                yield new Stored(view, isNew, summary.left(), summary.faults());
            }
        };
    }

    private boolean store(
            TenantId tenant,
            SuiteUpload.Checked upload,
            SuiteReader reader,
            SuiteSummary summary,
            ReadProgress progress) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(() -> {
                    boolean isNew = suites.insertIfNew(tenant, upload.name(), summary);
                    if (isNew) {
                        write(tenant, summary.version(upload.name()), upload, reader, summary, progress);
                    }
                    return isNew;
                });
    }

    private void write(
            TenantId tenant,
            SuiteVersion version,
            SuiteUpload.Checked upload,
            SuiteReader reader,
            SuiteSummary summary,
            ReadProgress progress) {
        writer.write(tenant, version, sink -> {
            try {
                reader.read(upload.file(), upload.content(), summary, progress, sink);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static SuiteView view(SuiteName name, SuiteSummary summary) {
        return new SuiteView(
                summary.version(name),
                name.value(),
                summary.digest(),
                summary.samples(),
                summary.splits(),
                summary.selfHostedOnly(),
                null,
                null,
                null,
                null,
                null);
    }
}
