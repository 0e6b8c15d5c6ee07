package dev.aloi.runner.trial;

import dev.aloi.contracts.runner.TrialRequestEvent;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes batches of the node's pool, in any order. A batch is acknowledged once the broker has all of its outcomes. */
@ApplicationScoped
class TrialConsumer {
    private final EventIntake intake;
    private final TrialExecution execution;
    private final TrialPublisher trials;

    TrialConsumer(EventIntake intake, TrialExecution execution, TrialPublisher trials) {
        this.intake = intake;
        this.execution = execution;
        this.trials = trials;
    }

    /**
     * On threads of their own: computing would hold up the carriers of virtual threads. What goes wrong here beyond the single trial
     * (the broker refuses, the service is being stopped) leaves the batch unacknowledged, for another runner to take.
     */
    @Incoming("trials-in")
    @Blocking(value = "trials", ordered = false)
    void on(ConsumerRecords<String, byte[]> records) {
        List<TrialRequestEvent> requests = new ArrayList<>();
        intake.take(records, TrialRequestEvent.class, requests::addAll);
        requests.forEach(this::run);
    }

    private void run(TrialRequestEvent request) {
        switch (request) {
            case TrialsRequested batch -> trials.publish(execution.execute(batch));
        }
    }
}
