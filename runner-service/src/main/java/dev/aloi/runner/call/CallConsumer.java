package dev.aloi.runner.call;

import dev.aloi.contracts.runner.TrialRequestEvent;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes batches that are to be completed by an API, many at a time: calls wait, they do not compute. */
@ApplicationScoped
class CallConsumer {
    private final EventIntake intake;
    private final CallExecution execution;
    private final CallPartitions partitions;
    private final EventCodec codec = new EventCodec();

    CallConsumer(EventIntake intake, CallExecution execution, @Identifier("calls") CallPartitions partitions) {
        this.intake = intake;
        this.execution = execution;
        this.partitions = partitions;
    }

    /** A batch is acknowledged once the broker has all of its outcomes. */
    @Incoming("calls-in")
    @RunOnVirtualThread
    void on(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> received : records) {
            take(received).forEach(execution::run);
        }
    }

    /** Nothing of what it has read is held by this thread while the batches wait. */
    private List<WaitingBatch> take(ConsumerRecord<String, byte[]> received) {
        List<TrialRequestEvent> requests = new ArrayList<>();
        intake.take(List.of(received), TrialRequestEvent.class, requests::addAll);
        return requests.stream()
                .flatMap(request -> take(request, received).stream())
                .toList();
    }

    private Optional<WaitingBatch> take(TrialRequestEvent request, ConsumerRecord<String, byte[]> received) {
        return switch (request) {
            case TrialsRequested batch ->
                execution.take(batch, () -> again(received), partitions.resumption(received), received.partition());
        };
    }

    private TrialsRequested again(ConsumerRecord<String, byte[]> received) {
        return switch (codec.decode(received.value(), TrialRequestEvent.class)) {
            case TrialsRequested batch -> batch;
        };
    }
}
