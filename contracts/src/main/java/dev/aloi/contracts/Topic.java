package dev.aloi.contracts;

import dev.aloi.contracts.carbon.FootprintEvent;
import dev.aloi.contracts.carbon.WindowEvent;
import dev.aloi.contracts.catalog.CatalogCommand;
import dev.aloi.contracts.catalog.CommandAnswer;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.LicenceEvent;
import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.contracts.catalog.SampleEvent;
import dev.aloi.contracts.catalog.StandingEvent;
import dev.aloi.contracts.catalog.SuiteEvent;
import dev.aloi.contracts.runner.BatchEvent;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialRequestEvent;
import dev.aloi.contracts.scoring.RankingEvent;
import dev.aloi.contracts.scoring.ReviewEvent;
import dev.aloi.contracts.scoring.RunEvent;
import java.time.Duration;

/** Every topic with the events that it carries and how long it keeps them. */
public enum Topic {
    MODELS(Topics.MODELS, ModelEvent.class, Cleanup.COMPACT, 3),
    LICENCES(Topics.LICENCES, LicenceEvent.class, Cleanup.COMPACT, 1),
    SUITES(Topics.SUITES, SuiteEvent.class, Cleanup.COMPACT, 1),
    SAMPLES(Topics.SAMPLES, SampleEvent.class, Cleanup.COMPACT, 3),
    EVALUATIONS(Topics.EVALUATIONS, EvaluationEvent.class, Cleanup.KEEP, 1),
    COMMANDS(Topics.COMMANDS, CatalogCommand.class, Cleanup.DAYS_30, 1),
    ANSWERS(Topics.ANSWERS, CommandAnswer.class, Cleanup.DAYS_30, 1),
    STANDINGS(Topics.STANDINGS, StandingEvent.class, Cleanup.KEEP, 1),
    TRIALS_X86_64(Topics.TRIALS_X86_64, TrialRequestEvent.class, Cleanup.DAYS_7, 6),
    TRIALS_ARM64(Topics.TRIALS_ARM64, TrialRequestEvent.class, Cleanup.DAYS_7, 6),
    TRIALS_API(Topics.TRIALS_API, TrialRequestEvent.class, Cleanup.DAYS_7, 6),
    TRIALS(Topics.TRIALS, TrialEvent.class, Cleanup.DAYS_30, 6),
    BATCHES(Topics.BATCHES, BatchEvent.class, Cleanup.DAYS_7, 6),
    RUNS(Topics.RUNS, RunEvent.class, Cleanup.COMPACT, 3),
    REVIEWS(Topics.REVIEWS, ReviewEvent.class, Cleanup.COMPACT, 3),
    FOOTPRINTS(Topics.FOOTPRINTS, FootprintEvent.class, Cleanup.COMPACT, 3),
    WINDOWS(Topics.WINDOWS, WindowEvent.class, Cleanup.COMPACT, 1),
    RANKINGS(Topics.RANKINGS, RankingEvent.class, Cleanup.COMPACT, 3);

    private final String topicName;
    private final Class<? extends Event> events;
    private final Cleanup cleanup;
    private final int partitions;

    Topic(String topicName, Class<? extends Event> events, Cleanup cleanup, int partitions) {
        this.topicName = topicName;
        this.events = events;
        this.cleanup = cleanup;
        this.partitions = partitions;
    }

    public String topicName() {
        return topicName;
    }

    /** The sealed interface of the events on this topic. */
    public Class<? extends Event> events() {
        return events;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    public int partitions() {
        return partitions;
    }

    /** What Kafka does with old records. */
    public enum Cleanup {
        /** The last event of a key stays for ever: the topic holds the current state. */
        COMPACT("compact", Duration.ofMillis(-1)),
        /** Every event stays for ever. */
        KEEP("delete", Duration.ofMillis(-1)),
        DAYS_7("delete", Duration.ofDays(7)),
        DAYS_30("delete", Duration.ofDays(30));

        private final String policy;
        private final Duration retention;

        Cleanup(String policy, Duration retention) {
            this.policy = policy;
            this.retention = retention;
        }

        /** The value of Kafka's {@code cleanup.policy}. */
        public String policy() {
            return policy;
        }

        /** The value of Kafka's {@code retention.ms}; minus one millisecond means for ever, as Kafka has it. */
        public Duration retention() {
            return retention;
        }
    }
}
