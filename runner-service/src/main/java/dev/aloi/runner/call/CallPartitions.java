package dev.aloi.runner.call;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which batches another runner may have had before: those that were in a partition when it came here. Of these it is looked up what
 * was done already, so that no call is made twice but those that were under way.
 */
@ApplicationScoped
@Identifier("calls")
class CallPartitions implements KafkaConsumerRebalanceListener {
    private final OutcomeLedger ledger;
    private final CallExecution execution;

    /** By partition the offset from which on batches are new. */
    private final Map<Integer, Long> newFrom = new ConcurrentHashMap<>();

    private @Nullable Looked looked;

    CallPartitions(OutcomeLedger ledger, CallExecution execution) {
        this.ledger = ledger;
        this.execution = execution;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget();
        consumer.endOffsets(partitions).forEach((partition, end) -> newFrom.put(partition.partition(), end));
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Set<Integer> gone = partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        execution.abandon(gone::contains);
    }

    /** What was done of a batch before it came here. */
    Resumption resumption(ConsumerRecord<String, byte[]> batch) {
        Long from = newFrom.get(batch.partition());
        if (from == null || batch.offset() >= from) {
            return Resumption.NOTHING;
        }
        Resumption resumption = look(Instant.ofEpochMilli(batch.timestamp()));
        if (batch.offset() == from - 1) {
            newFrom.remove(batch.partition());
            if (newFrom.isEmpty()) {
                forget();
            }
        }
        return resumption;
    }

    private synchronized Resumption look(Instant since) {
        Looked before = looked;
        if (before != null && !before.since.isAfter(since)) {
            return before.resumption;
        }
        Looked now = new Looked(since, ledger.since(since));
        looked = now;
        return now.resumption;
    }

    private synchronized void forget() {
        looked = null;
    }

    private record Looked(Instant since, Resumption resumption) {}
}
