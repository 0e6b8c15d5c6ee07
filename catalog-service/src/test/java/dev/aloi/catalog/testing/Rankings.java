package dev.aloi.catalog.testing;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.event.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Rankings as scoring tells them. */
public final class Rankings {
    private static final TrialCounts COUNTS = new TrialCounts(40, 40, Map.of());

    private Rankings() {}

    /**
     * A ranking with everything.
     *
     * @param pBest of the first
     * @param candidates the best first
     */
    public static void tell(String tenant, String evaluation, long revision, double pBest, String... candidates)
            throws ExecutionException, InterruptedException {
        List<RankingRow> rows = IntStream.range(0, candidates.length)
                .mapToObj(i -> row(evaluation, i, candidates[i], i == 0 ? pBest : 1 - pBest))
                .toList();
        RankingUpdated ranking = new RankingUpdated(
                new TenantId(tenant),
                new EvaluationId(evaluation),
                revision,
                EvaluationState.COMPLETED,
                COUNTS,
                rows,
                "rouge1",
                null,
                null,
                null);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", config("kafka.bootstrap.servers")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            config("aloi.topics.prefix") + Topics.RANKINGS,
                            evaluation,
                            new EventCodec().encode(ranking)))
                    .get();
        }
    }

    private static RankingRow row(String evaluation, int position, String candidate, double pBest) {
        return new RankingRow(
                new RunId(evaluation + "." + candidate),
                candidate,
                "onnx",
                COUNTS,
                new Rank(position + 1, 1, 2, pBest),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
