package dev.aloi.runner.call;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.ApiCall;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.event.MalformedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What runners have told: a runner keeps nothing itself, but its topics remember. */
@ApplicationScoped
class OutcomeLedger {
    private final EventCodec codec = new EventCodec();
    private final TopicScan topics;

    OutcomeLedger(TopicScan topics) {
        this.topics = topics;
    }

    /** What was done of all batches that were sent from then on. */
    Resumption since(Instant since) {
        return new Resumption(keys(Topics.TRIALS, since), keys(Topics.BATCHES, since));
    }

    private Set<String> keys(String topic, Instant since) {
        return Set.copyOf(topics.scan(topic, since, found -> Optional.of(key(found))));
    }

    private static String key(ConsumerRecord<String, byte[]> received) {
        return Resumption.key(header(received, "ce_tenant"), header(received, "ce_subject"));
    }

    /** What the calls of a batch's evaluation have cost by their outcomes so far. */
    BigDecimal spentBefore(TrialsRequested batch) {
        SpendingLimit limit = Objects.requireNonNull(batch.spending());
        return topics
                .scan(
                        Topics.TRIALS,
                        limit.since(),
                        outcome -> limit.prices().containsKey(outcome.key())
                                        && header(outcome, "ce_tenant")
                                                .equals(batch.tenant().value())
                                ? Optional.of(cost(limit, outcome))
                                : Optional.empty())
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal cost(SpendingLimit limit, ConsumerRecord<String, byte[]> outcome) {
        try {
            RunId run = new RunId(outcome.key());
            return usages(codec.decode(outcome.value(), TrialEvent.class))
                    .map(usage -> Spending.cost(limit, run, usage))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (MalformedEvent e) {
            return BigDecimal.ZERO;
        }
    }

    private static Stream<Usage> usages(TrialEvent event) {
        return switch (event) {
            case TrialCompleted completed ->
                Stream.concat(Stream.ofNullable(completed.usage()), wasted(completed.call()));
            case TrialFailed failed -> wasted(failed.call());
            case TrialReused _ -> Stream.empty();
        };
    }

    private static Stream<Usage> wasted(@Nullable ApiCall call) {
        return call == null ? Stream.empty() : Stream.ofNullable(call.wasted());
    }

    private static String header(ConsumerRecord<String, byte[]> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
