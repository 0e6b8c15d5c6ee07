package dev.aloi.catalog.suite;

import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.suite.coverage.Coverage;
import dev.aloi.catalog.suite.coverage.CoverageReport;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What suites cover. Worked out when it is asked for first: a version does not change. */
@ApplicationScoped
class SuiteCoverages implements PanacheRepositoryBase<SuiteCoverageEntity, SuiteCoverageEntity.Key> {
    private final StoredSamples samples;

    SuiteCoverages(StoredSamples samples) {
        this.samples = samples;
    }

    CoverageReport of(TenantId tenant, SuiteView suite) throws IOException {
        String stored = stored(tenant, suite);
        if (stored != null) {
            return StoredJson.read(stored, CoverageReport.class);
        }
        Coverage coverage = new Coverage();
        samples.first(Coverage.MAX_SAMPLES, tenant, suite.suite(), coverage::add);
        CoverageReport report = coverage.report(suite.samples());
        keep(tenant, suite, report);
        return report;
    }

    private @Nullable String stored(TenantId tenant, SuiteView suite) {
        return QuarkusTransaction.requiringNew()
                .call(() -> findByIdOptional(new SuiteCoverageEntity.Key(
                                tenant.value(), suite.suite().value()))
                        .filter(found -> found.method.equals(Coverage.METHOD))
                        .map(found -> found.report)
                        .orElse(null));
    }

    private void keep(TenantId tenant, SuiteView suite, CoverageReport report) {
        QuarkusTransaction.requiringNew()
                .run(() -> getSession()
                        .createNativeMutationQuery("""
                            insert into suite_coverage (tenant, suite, method, report)
                            values (:tenant, :suite, :method, :report)
                            on conflict (tenant, suite) do update set method = excluded.method, report = excluded.report
                            """)
                        .setParameter("tenant", tenant.value())
                        .setParameter("suite", suite.suite().value())
                        .setParameter("method", Coverage.METHOD)
                        .setParameter("report", StoredJson.write(report))
                        .executeUpdate());
    }
}
