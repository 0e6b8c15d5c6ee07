package dev.aloi.bench.pipeline;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.kit.event.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes events to their topics as services do: CloudEvents in binary mode, keyed. */
final class EventWriter implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final EventCodec codec = new EventCodec();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    EventWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20, "batch.size", 1 << 17),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void write(Event event) {
        Future<?> _ = producer.send(record(event), (_, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /** Returns when the broker has all that was written. */
    void flush() {
        producer.flush();
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the broker refused an event", failed);
        }
    }

    private ProducerRecord<String, byte[]> record(Event event) {
        var type = "dev.aloi." + event.getClass().getSimpleName();
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", type + "/" + event.subject());
        add(headers, "ce_source", "/bench");
        add(headers, "ce_type", type);
        add(headers, "ce_subject", event.subject());
        add(headers, "ce_time", Instant.EPOCH.toString());
        add(headers, "ce_tenant", event.tenant().value());
        add(headers, "content-type", "application/json");
        add(headers, "traceparent", "00-" + "0".repeat(31) + "1-" + "0".repeat(15) + "1-01");
        return new ProducerRecord<>(topic(event), null, event.key(), codec.encode(event), headers);
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String topic(Event event) {
        return Stream.of(Topic.values())
                .filter(topic -> topic.events().isInstance(event))
                .findFirst()
                .orElseThrow()
                .topicName();
    }

    @Override
    public void close() {
        producer.close();
    }
}
