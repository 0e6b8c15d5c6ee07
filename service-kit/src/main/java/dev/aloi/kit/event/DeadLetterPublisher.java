package dev.aloi.kit.event;

import dev.aloi.contracts.Topics;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts aside what could not be handled: the record as it was, and in headers why and where it comes from. */
@ApplicationScoped
public class DeadLetterPublisher {
    private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);

    private final MutinyEmitter<byte @Nullable []> deadLetters;
    private final String consumer;

    DeadLetterPublisher(
            @Channel("dead-letters-out") MutinyEmitter<byte @Nullable []> deadLetters,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.deadLetters = deadLetters;
        this.consumer = consumer;
    }

    /** Returns when the broker has it. The cause names the fault, not the content. */
    void publish(ConsumerRecord<String, byte[]> rejected, String cause) {
        LOG.warnf("Dead letter from %s-%d@%d: %s", rejected.topic(), rejected.partition(), rejected.offset(), cause);
        deadLetters.sendMessageAndAwait(Message.of(rejected.value(), Metadata.of(metadata(rejected, cause))));
    }

    private OutgoingKafkaRecordMetadata<String> metadata(ConsumerRecord<String, byte[]> rejected, String cause) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : rejected.headers()) {
            headers.add(header);
        }
        add(headers, "dead-letter-reason", cause);
        add(headers, "dead-letter-topic", rejected.topic());
        add(headers, "dead-letter-partition", Integer.toString(rejected.partition()));
        add(headers, "dead-letter-offset", Long.toString(rejected.offset()));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(Topics.deadLetters(rejected.topic(), consumer))
                .withKey(rejected.key())
                .withHeaders(headers)
                .build();
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
