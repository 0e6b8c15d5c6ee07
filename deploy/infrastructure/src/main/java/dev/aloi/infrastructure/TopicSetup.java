package dev.aloi.infrastructure;

import dev.aloi.contracts.Topic;
import dev.aloi.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the contracts, and for each service the dead letter topics of what it reads. */
public final class TopicSetup {
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    private static final Map<String, Set<Topic>> READERS = Map.of(
            "catalog-service", Set.of(Topic.RANKINGS, Topic.WINDOWS, Topic.COMMANDS, Topic.MODELS),
            "runner-service", Set.of(Topic.TRIALS_X86_64, Topic.TRIALS_ARM64, Topic.TRIALS_API, Topic.EVALUATIONS),
            "scoring-service",
                    Set.of(
                            Topic.MODELS,
                            Topic.SUITES,
                            Topic.SAMPLES,
                            Topic.EVALUATIONS,
                            Topic.TRIALS,
                            Topic.FOOTPRINTS),
            "carbon-service", Set.of(Topic.MODELS, Topic.EVALUATIONS, Topic.TRIALS));

    private final String bootstrapServers;
    private final String prefix;

    /** @param prefix put before every name; tests that share a broker keep out of each other's way with it */
    public TopicSetup(String bootstrapServers, String prefix) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
    }

    /**
     * Creates what is missing and leaves alone what is there. Returns when the broker takes events of all of them: a topic is known before
     * that, and a producer whose first batch comes too early while its second does not has broken its own order, and cannot go on.
     */
    public void create() {
        try (var admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var existing = admin.listTopics().names().get();
            var missing =
                    topics().filter(topic -> !existing.contains(topic.name())).toList();
            for (var created : admin.createTopics(missing).values().values()) {
                created.get();
            }
            // Answered by the partition itself, not from what is known of it; asked again until it is there.
            admin.listOffsets(ends(missing)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the topics could not be created: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were created", e);
        }
    }

    private static Map<TopicPartition, OffsetSpec> ends(List<NewTopic> topics) {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    }

    private Stream<NewTopic> topics() {
        var deadLetters = READERS.entrySet().stream()
                .flatMap(reader ->
                        reader.getValue().stream().map(topic -> deadLetters(topic.topicName(), reader.getKey())));
        return Stream.concat(Stream.of(Topic.values()).map(this::topic), deadLetters);
    }

    private NewTopic topic(Topic topic) {
        return newTopic(
                topic.topicName(),
                topic.partitions(),
                topic.cleanup().policy(),
                topic.cleanup().retention());
    }

    private NewTopic deadLetters(String topic, String consumer) {
        return newTopic(Topics.deadLetters(topic, consumer), 1, "delete", DEAD_LETTER_RETENTION);
    }

    private NewTopic newTopic(String name, int partitions, String cleanup, Duration retention) {
        return new NewTopic(prefix + name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanup,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention.toMillis())));
    }

    /** Every name that {@link #create} makes, for whoever checks what is there. */
    public List<String> names() {
        return topics().map(NewTopic::name).toList();
    }
}
