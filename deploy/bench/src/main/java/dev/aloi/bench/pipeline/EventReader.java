package dev.aloi.bench.pipeline;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.kit.event.EventCodec;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a service tells, from now on. */
final class EventReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Topic topic;
    private final EventCodec codec = new EventCodec();

    EventReader(String bootstrapServers, Topic topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** False when it does not come in time. */
    boolean await(Predicate<Event> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            for (var received : consumer.poll(Duration.ofMillis(20))) {
                if (wanted.test(codec.decode(received.value(), topic.events()))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
