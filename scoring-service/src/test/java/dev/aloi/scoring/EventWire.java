package dev.aloi.scoring;

import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.kit.event.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services as scoring sees them: records on the real broker. */
public final class EventWire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventCodec codec = new EventCodec();
    private final String prefix = config("aloi.topics.prefix");
    private final Map<String, Object> broker = Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
    private final Admin admin = Admin.create(broker);

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    public void send(List<? extends Event> events) {
        events.forEach(event -> send(topicOf(event), event.key(), codec.encode(event)));
    }

    void send(Topic topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(prefix + topic.topicName(), key, value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record", e);
        }
    }

    private static Topic topicOf(Event event) {
        return Stream.of(Topic.values())
                .filter(topic -> topic.events().isInstance(event))
                .findFirst()
                .orElseThrow();
    }

    /** Everything on a topic so far, from its beginning. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    public <E extends Event> List<E> events(Topic topic, Class<E> type) {
        return records(topic.topicName()).stream()
                .map(it -> codec.decode(it.value(), type))
                .toList();
    }

    /** Waits until scoring has read to the end of everything that it reads. */
    void awaitCaughtUp() {
        await().atMost(PATIENCE).until(this::isCaughtUp);
    }

    boolean isCaughtUp() throws InterruptedException, ExecutionException {
        var committed = admin.listConsumerGroupOffsets("scoring-service")
                .partitionsToOffsetAndMetadata()
                .get();
        var mine = admin.listTopics().names().get().stream()
                .filter(name -> Stream.of(Topic.EVALUATIONS, Topic.SAMPLES, Topic.TRIALS, Topic.FOOTPRINTS)
                        .anyMatch(topic -> name.equals(prefix + topic.topicName())))
                .toList();
        var partitions = admin.describeTopics(mine).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                .collect(Collectors.toMap(it -> it, _ -> OffsetSpec.latest()));
        var ends = admin.listOffsets(partitions).all().get();
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue().offset() == 0
                        || (committed.get(end.getKey()) != null
                                && committed.get(end.getKey()).offset()
                                        >= end.getValue().offset()));
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
