package dev.aloi.catalog.suite;

import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SampleSink;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Writes samples as they come, by batches that leave the memory again: a suite may have a million of them (docs/adr/0023). */
@ApplicationScoped
class SampleWriter {
    private static final int BATCH = 1000;
    private static final String INSERT = """
        insert into sample (tenant, suite, position, id, input, reference_texts, choices, tags, cluster, weight)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final EntityManager entities;

    SampleWriter(EntityManager entities) {
        this.entities = entities;
    }

    /** @param source gives every sample to the sink, in the suite's order */
    void write(TenantId tenant, SuiteVersion suite, Consumer<SampleSink> source) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Rows rows = new Rows(connection, tenant, suite)) {
                source.accept(rows::add);
                rows.flush();
            }
        });
    }

    private static final class Rows implements AutoCloseable {
        private final PreparedStatement insert;
        private final TenantId tenant;
        private final SuiteVersion suite;
        private int position;

        Rows(Connection connection, TenantId tenant, SuiteVersion suite) throws SQLException {
            insert = connection.prepareStatement(INSERT);
            this.tenant = tenant;
            this.suite = suite;
        }

        void add(Sample sample) {
            try {
                insert.setString(1, tenant.value());
                insert.setString(2, suite.value());
                insert.setInt(3, position++);
                insert.setString(4, sample.id().value());
                insert.setString(5, StoredJson.write(sample.input()));
                insert.setString(6, StoredJson.write(sample.references()));
                insert.setString(7, sample.choices() == null ? null : StoredJson.write(sample.choices()));
                insert.setString(8, StoredJson.write(sample.tags()));
                insert.setString(9, sample.cluster());
                insert.setObject(10, sample.weight());
                insert.addBatch();
                if (position % BATCH == 0) {
                    flush();
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        void flush() {
            try {
                insert.executeBatch();
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        /** Without the database's message, which quotes the row. */
        private static IllegalStateException failed(SQLException e) {
            return new IllegalStateException("samples cannot be written: SQL state " + e.getSQLState());
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
