package dev.aloi.local.product;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends everything that a topic holds once more. */
final class Replay {
    private final String bootstrapServers;

    Replay(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Returns how many records were sent again, once all of these groups have read them. */
    int of(String topic, List<String> groups) throws Exception {
        var records = read(topic);
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var each : records) {
                sent.add(producer.send(new ProducerRecord<>(
                        topic, each.partition(), each.timestamp(), each.key(), each.value(), each.headers())));
            }
            producer.flush();
            for (var each : sent) {
                each.get();
            }
        }
        try (var admin = Admin.create(settings())) {
            for (var group : groups) {
                Await.until(Duration.ofMinutes(2), () -> lag(admin, topic, group) == 0);
            }
        }
        return records.size();
    }

    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
        return records;
    }

    private static long lag(Admin admin, String topic, String group) throws Exception {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var partitions = committed.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .collect(Collectors.toMap(
                        partition -> partition, partition -> org.apache.kafka.clients.admin.OffsetSpec.latest()));
        var ends = admin.listOffsets(partitions).all().get();
        return ends.entrySet().stream()
                .mapToLong(end ->
                        end.getValue().offset() - committed.get(end.getKey()).offset())
                .sum();
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
