package dev.aloi.gateway.live;

import dev.aloi.kit.event.MalformedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Order matters within an evaluation only, and each stream drops what is older than what it has sent. */
@ApplicationScoped
class RankingConsumer {
    private static final Logger LOG = Logger.getLogger(RankingConsumer.class);

    private final RankingStreams streams;

    RankingConsumer(RankingStreams streams) {
        this.streams = streams;
    }

    /** What cannot be read is left to the services that keep dead letters: here it is only not shown. */
    @Incoming("rankings-in")
    void on(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            streams.announce(streams.read(record.value()));
        } catch (MalformedEvent e) {
            LOG.warnf("Not shown: %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }
}
