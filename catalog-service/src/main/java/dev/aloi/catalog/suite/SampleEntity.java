package dev.aloi.catalog.suite;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A sample of a suite version. */
@Entity
@Table(name = "sample")
@IdClass(SampleKey.class)
class SampleEntity {
    @Id
    String tenant;

    @Id
    String suite;

    /** In the suite's file, from 0. */
    @Id
    int position;

    @Column(name = "id")
    String sample;

    String input;

    @Column(name = "reference_texts")
    String references;

    @Nullable
    String choices;

    String tags;

    @Nullable
    String cluster;

    @Nullable
    Double weight;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SampleEntity() {}
}
