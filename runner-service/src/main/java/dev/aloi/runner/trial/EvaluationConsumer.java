package dev.aloi.runner.trial;

import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.event.MalformedEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Every runner learns of every cancelled evaluation, and reads the topic from its beginning whenever it starts: it keeps nothing.
 * Order does not matter, what is cancelled stays so.
 */
@ApplicationScoped
class EvaluationConsumer {
    private static final Logger LOG = Logger.getLogger(EvaluationConsumer.class);

    private final EventCodec codec = new EventCodec();
    private final Cancellations cancellations;

    EvaluationConsumer(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Incoming("evaluations-in")
    @RunOnVirtualThread
    void on(ConsumerRecords<String, byte[]> records) {
        records.forEach(this::take);
    }

    /** A malformed event is left to the services that keep evaluations: each runner would dead-letter it at each start. */
    private void take(ConsumerRecord<String, byte[]> received) {
        try {
            switch (codec.decode(received.value(), EvaluationEvent.class)) {
                case EvaluationCancelled(var tenant, var evaluation, var _) -> cancellations.add(tenant, evaluation);
                case EvaluationRequested _ -> {
                    // Its trials come by themselves.
                }
            }
        } catch (MalformedEvent e) {
            LOG.warnf(
                    "Skipped %s-%d@%d: %s", received.topic(), received.partition(), received.offset(), e.getMessage());
        }
    }
}
