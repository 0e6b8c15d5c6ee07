package dev.aloi.runner.call;

import dev.aloi.contracts.runner.TrialRequestEvent;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes batches that are to be completed by an API, many at a time: calls wait, they do not compute. */
@ApplicationScoped
class CallConsumer {
    private final EventIntake intake;
    private final CallExecution execution;
    private final CallPartitions partitions;

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
            List<TrialRequestEvent> requests = new ArrayList<>();
            intake.take(List.of(received), TrialRequestEvent.class, requests::addAll);
            requests.forEach(request -> run(request, received));
        }
    }

    private void run(TrialRequestEvent request, ConsumerRecord<String, byte[]> received) {
        switch (request) {
            case TrialsRequested batch ->
                execution.execute(batch, partitions.resumption(received), received.partition());
        }
    }
}
