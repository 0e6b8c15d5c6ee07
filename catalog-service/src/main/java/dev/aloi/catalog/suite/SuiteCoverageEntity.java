package dev.aloi.catalog.suite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What a suite covers, as it was worked out by a method. */
@Entity
@Table(name = "suite_coverage")
@IdClass(SuiteCoverageEntity.Key.class)
class SuiteCoverageEntity {
    @Id
    String tenant;

    @Id
    String suite;

    String method;
    String report;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SuiteCoverageEntity() {}

    record Key(String tenant, String suite) {}
}
