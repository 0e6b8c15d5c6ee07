package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.catalog.SuiteEvent;
import dev.aloi.contracts.catalog.SuitePublished;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Which suites have samples that nobody may tune on, whenever they were divided. */
@ApplicationScoped
class SealStore {
    private final Database database;

    SealStore(Database database) {
        this.database = database;
    }

    /** @param unsealed whether the part may be looked at after all */
    record Seal(HeldOutPart part, boolean unsealed) {}

    @Transactional
    void add(List<SuiteEvent> events) {
        for (SuiteEvent event : events) {
            switch (event) {
                case SuitePublished suite -> add(suite);
            }
        }
    }

    private void add(SuitePublished suite) {
        HeldOutPart part = suite.heldOutPart();
        if (part != null) {
            database.update(
                    """
                    insert into seal as known (tenant, suite, part, samples, unsealed) values (?, ?, ?, ?, ?)
                    on conflict (tenant, suite) do update set unsealed = known.unsealed or excluded.unsealed""",
                    suite.tenant().value(),
                    suite.suite().value(),
                    part.suite().value(),
                    part.samples(),
                    Boolean.TRUE.equals(suite.unsealed()));
        }
    }

    Optional<Seal> find(TenantId tenant, SuiteVersion suite) {
        return database.find(
                "select part, samples, unsealed from seal where tenant = ? and suite = ?",
                row -> new Seal(
                        new HeldOutPart(new SuiteVersion(row.getString("part")), row.getInt("samples")),
                        row.getBoolean("unsealed")),
                tenant.value(),
                suite.value());
    }
}
