package dev.aloi.catalog.testing;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.ReusableTrials;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.event.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Ended runs as scoring tells them. */
public final class Runs {
    private Runs() {}

    /** @param candidate its number in the request, from 1 */
    public static void tell(String tenant, String evaluation, int candidate, ReusableTrials reusable)
            throws ExecutionException, InterruptedException {
        RunId run = new RunId(evaluation + "." + candidate);
        RunScored scored = new RunScored(
                        new TenantId(tenant),
                        new EvaluationId(evaluation),
                        run,
                        "any",
                        new TrialCounts(40, 40, Map.of()),
                        List.of(),
                        null)
                .with(reusable);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", config("kafka.bootstrap.servers")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            config("aloi.topics.prefix") + Topics.RUNS, run.value(), new EventCodec().encode(scored)))
                    .get();
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
