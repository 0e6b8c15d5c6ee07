package dev.aloi.catalog.testing;

import dev.aloi.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A plain Kafka client that sends commands. */
public final class CommandSender {
    private CommandSender() {}

    /** @param commands JSON with single quotes */
    public static void send(String key, String... commands) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", config("kafka.bootstrap.servers")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (String command : commands) {
                producer.send(new ProducerRecord<>(
                                config("aloi.topics.prefix") + Topics.COMMANDS,
                                key,
                                command.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
