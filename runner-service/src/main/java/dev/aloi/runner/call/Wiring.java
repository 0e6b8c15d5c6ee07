package dev.aloi.runner.call;

import dev.aloi.runner.trial.Cancellations;
import dev.aloi.runner.trial.TrialPublisher;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes beans of what knows no framework. */
class Wiring {
    @Produces
    @Singleton
    OutcomeQueue outcomes(TrialPublisher trials) {
        return new OutcomeQueue(trials::publish);
    }

    void close(@Disposes OutcomeQueue outcomes) {
        outcomes.close();
    }

    @Produces
    @Singleton
    CallExecution execution(
            CallTerms terms,
            Endpoints endpoints,
            OutcomeLedger ledger,
            Cancellations cancellations,
            BatchPublisher batches,
            OutcomeQueue outcomes,
            InstantSource clock) {
        return new CallExecution(
                terms,
                endpoints,
                new Budgets(ledger::spentBefore),
                cancellations,
                batches::publish,
                outcomes::tell,
                clock);
    }
}
