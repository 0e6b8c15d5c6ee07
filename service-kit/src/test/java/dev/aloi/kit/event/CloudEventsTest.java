package dev.aloi.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final EvaluationCancelled EVENT = new EvaluationCancelled(
            new TenantId("acme"), new EvaluationId("ev-1"), Instant.parse("2026-01-02T03:04:05Z"));

    @Test
    void carriesTheAttributesInHeaders() {
        OutgoingKafkaRecordMetadata<?> metadata = metadataOf(Instant.parse("2026-01-02T03:04:06Z"));

        assertThat(metadata.getKey()).isEqualTo("ev-1");
        assertThat(header(metadata, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(metadata, "ce_id")).isEqualTo("dev.aloi.EvaluationCancelled/ev-1/cancelled");
        assertThat(header(metadata, "ce_type")).isEqualTo("dev.aloi.EvaluationCancelled");
        assertThat(header(metadata, "ce_source")).isEqualTo("/catalog-service");
        assertThat(header(metadata, "ce_time")).isEqualTo("2026-01-02T03:04:06Z");
        assertThat(header(metadata, "ce_tenant")).isEqualTo("acme");
    }

    @Test
    void tellsTheSameFactTwiceUnderOneIdAndTrace() {
        OutgoingKafkaRecordMetadata<?> first = metadataOf(Instant.parse("2026-01-02T03:04:06Z"));
        OutgoingKafkaRecordMetadata<?> second = metadataOf(Instant.parse("2026-01-02T09:00:00Z"));

        assertThat(header(second, "ce_id")).isEqualTo(header(first, "ce_id"));
        assertThat(header(second, "traceparent"))
                .isEqualTo(header(first, "traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private static OutgoingKafkaRecordMetadata<?> metadataOf(Instant time) {
        Message<byte[]> message = CloudEvents.message(EVENT, time, "/catalog-service", TraceContext.of("ev-1"));
        return message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
    }

    private static String header(OutgoingKafkaRecordMetadata<?> metadata, String name) {
        return new String(metadata.getHeaders().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
