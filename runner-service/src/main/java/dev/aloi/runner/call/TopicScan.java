package dev.aloi.runner.call;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads a topic from a time up to its present end, as a group of nobody. */
@ApplicationScoped
class TopicScan {
    private static final Logger LOG = Logger.getLogger(TopicScan.class);

    /** Records carry the time of who sent them, whose clock may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> broker;
    private final String prefix;

    TopicScan(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "aloi.topics.prefix") Optional<String> prefix) {
        this.broker = broker;
        this.prefix = prefix.orElse("");
    }

    /**
     * What {@code kept} makes of each record. While the broker does not answer it is asked again: what is not known must not be
     * taken for not done.
     */
    <T> List<T> scan(String topic, Instant since, Function<ConsumerRecord<String, byte[]>, Optional<T>> kept) {
        while (true) {
            try {
                return read(topic, since, kept);
            } catch (RetriableException e) {
                LOG.warnf(
                        "%s cannot be read (%s); trying again",
                        topic, e.getClass().getSimpleName());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private <T> List<T> read(String topic, Instant since, Function<ConsumerRecord<String, byte[]>, Optional<T>> kept) {
        List<T> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, partitions, ends, since);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(found -> kept.apply(found).ifPresent(all::add));
            }
        }
        return all;
    }

    private static void seek(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Instant since) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(
                partition -> times.put(partition, since.minus(CLOCKS_DIFFER).toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        partitions.forEach(partition -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        });
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return settings;
    }
}
