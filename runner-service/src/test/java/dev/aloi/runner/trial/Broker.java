package dev.aloi.runner.trial;

import dev.aloi.contracts.Event;
import dev.aloi.kit.event.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other side of the topics. */
public final class Broker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventCodec codec = new EventCodec();
    private final String servers;
    private final String prefix;
    private final KafkaProducer<String, byte[]> producer;

    public Broker() {
        Config config = ConfigProvider.getConfig();
        this.servers = config.getValue("kafka.bootstrap.servers", String.class);
        this.prefix = config.getValue("aloi.topics.prefix", String.class);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    public void send(String topic, Event event) {
        send(topic, event.key(), codec.encode(event));
    }

    void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(prefix + topic, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record", e);
        }
    }

    /** Reads the topic from its beginning until so many records of it are wanted ones. */
    public List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return await(topic, count, wanted, PATIENCE);
    }

    /** The same with the patience that is given. */
    public List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted, Duration patience) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + patience.toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(received -> {
                    if (wanted.test(received)) {
                        found.add(received);
                    }
                });
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
    }
}
