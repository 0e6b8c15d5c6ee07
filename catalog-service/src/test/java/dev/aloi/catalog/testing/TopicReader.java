package dev.aloi.catalog.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a topic of this test run from its beginning. */
public final class TopicReader {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TopicReader() {}

    /** The records that are wanted, in the order of their partitions, as soon as there are {@code count} of them. */
    public static List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                config("kafka.bootstrap.servers"),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(config("aloi.topics.prefix") + topic));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> {
                    if (wanted.test(received)) {
                        found.add(received);
                    }
                });
            }
        }
        if (found.size() < count) {
            throw new AssertionError("only " + found.size() + " of " + count + " records on " + topic);
        }
        return found;
    }

    public static String header(ConsumerRecord<String, byte[]> received, String name) {
        return new String(
                Objects.requireNonNull(received.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    public static String text(ConsumerRecord<String, byte[]> received) {
        return new String(received.value(), StandardCharsets.UTF_8);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
