package dev.aloi.kit.event;

import dev.aloi.contracts.Event;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * CloudEvents 1.0 in Kafka's binary content mode: attributes in {@code ce_} headers, the event as JSON in the value. The id is
 * the type with the event's subject, so that a fact that is told twice carries the same id twice.
 */
public final class CloudEvents {
    private CloudEvents() {}

    /** A message for an emitter of bytes; the channel's topic stands. */
    public static Message<byte[]> message(Event event, Instant time, String source, TraceContext trace) {
        return message(WrittenEvent.of(event), time, source, trace);
    }

    /** A message for an emitter of bytes; the channel's topic stands. */
    public static Message<byte[]> message(WrittenEvent event, Instant time, String source, TraceContext trace) {
        return Message.of(
                event.json(), Metadata.of(metadata(event, time, source, trace).build()));
    }

    /** A message for an emitter of bytes, to {@code topic} instead of the channel's. */
    public static Message<byte[]> message(Event event, Instant time, String source, TraceContext trace, String topic) {
        WrittenEvent written = WrittenEvent.of(event);
        return Message.of(
                written.json(),
                Metadata.of(
                        metadata(written, time, source, trace).withTopic(topic).build()));
    }

    private static OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<String> metadata(
            WrittenEvent event, Instant time, String source, TraceContext trace) {
        String type = "dev.aloi." + event.type().getSimpleName();
        String id = type + "/" + event.subject();
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_subject", event.subject());
        add(headers, "ce_time", time.toString());
        add(headers, "ce_tenant", event.tenant().value());
        add(headers, "content-type", "application/json");
        add(headers, "traceparent", trace.traceparent(id));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.key())
                .withHeaders(headers);
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
