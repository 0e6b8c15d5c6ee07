package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.catalog.Pool;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who takes a pool's trials at this moment, as the broker tells: whoever reads its topic. */
@ApplicationScoped
class PoolWatch {
    private static final long PATIENCE_SECONDS = 5;

    private final Map<String, Object> broker;
    private final String topicPrefix;

    PoolWatch(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "aloi.topics.prefix") Optional<String> topicPrefix) {
        this.broker = new HashMap<>(broker);
        this.topicPrefix = topicPrefix.orElse("");
    }

    /** The pools that have a runner; empty where the broker does not answer. */
    Optional<Set<Pool>> served() {
        try (Admin admin = Admin.create(broker)) {
            List<String> groups = admin
                    .listGroups(new ListGroupsOptions().withTypes(Set.of(GroupType.CONSUMER, GroupType.CLASSIC)))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .stream()
                    .map(GroupListing::groupId)
                    .toList();
            Set<String> read =
                    admin.describeConsumerGroups(groups).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                            .map(PoolWatch::topics)
                            .flatMap(Set::stream)
                            .collect(Collectors.toSet());
            return Optional.of(List.of(Pool.values()).stream()
                    .filter(pool -> read.contains(topicPrefix + pool.topic()))
                    .collect(Collectors.toSet()));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Set<String> topics(ConsumerGroupDescription group) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .map(TopicPartition::topic)
                .collect(Collectors.toSet());
    }
}
