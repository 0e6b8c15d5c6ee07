package dev.aloi.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.scoring.TestScorer;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedScorersTest {
    private static final References REFERENCES = References.of(List.of("No fever.", "\"None\""));
    private static final Completion COMPLETION = Completion.of("No\nfever");

    private final OutboundClient local = client(OutboundPolicy.allowing(List.of("127.0.0.1")));
    private final OutboundClient guarded = client(OutboundPolicy.PUBLIC);

    private static OutboundClient client(OutboundPolicy policy) {
        return new OutboundClient(policy, SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
    }

    @AfterEach
    void hangUp() {
        local.close();
        guarded.close();
    }

    @Test
    void completionAndReferencesArePostedAndTheScoreIsTaken() throws IOException {
        try (TestScorer scorer = TestScorer.answering(_ -> "{\"score\": 0.25, \"why\": \"short\"}")) {
            assertThat(score(scorer, "")).isEqualTo(0.25);
            assertThat(scorer.requests())
                    .containsExactly("{\"completion\":\"No\\nfever\",\"references\":[\"No fever.\",\"\\\"None\\\"\"]}");
            assertThat(scorer.tokens()).containsExactly("null");
        }
    }

    @Test
    void aTokenIsTakenFromItsVariableAlone() throws IOException {
        try (TestScorer scorer = TestScorer.answering(_ -> "{\"score\": 1}")) {
            assertThat(score(scorer, ",token=MINE")).isEqualTo(1);
            assertThat(scorer.tokens()).containsExactly("Bearer secret");
            assertThat(obstacle(scorer, ",token=DB_PASSWORD")).isEqualTo(Category.SCORER_TOKEN_MISSING);
        }
    }

    @Test
    void whatIsNoScoreIsUnscored() throws IOException {
        for (String answer : List.of(
                "", "0.5", "[]", "{\"score\": \"0.5\"}", "{\"score\": 1.5}", "{\"score\": -1}", "{\"score\": NaN}")) {
            try (TestScorer scorer = TestScorer.answering(_ -> answer)) {
                assertThat(obstacle(scorer, "")).as(answer).isEqualTo(Category.SCORER_FAILED);
            }
        }
    }

    @Test
    void anotherScaleHasAnotherBest() throws IOException {
        try (TestScorer scorer = TestScorer.answering(_ -> "{\"score\": 87.5}")) {
            assertThat(score(scorer, ",best=100")).isEqualTo(87.5);
        }
    }

    @Test
    void anAnswerThatIsTooLongOrTooLateIsUnscored() throws IOException {
        try (TestScorer scorer = TestScorer.answering(_ -> "{\"score\": 1, \"x\": \"" + "x".repeat(70_000) + "\"}")) {
            assertThat(obstacle(scorer, "")).isEqualTo(Category.SCORER_FAILED);
        }
        try (TestScorer scorer = TestScorer.answering(_ -> slowly())) {
            assertThat(obstacle(scorer, ",timeout=0.2")).isEqualTo(Category.SCORER_TIMED_OUT);
        }
    }

    private static String slowly() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "{\"score\": 1}";
    }

    @Test
    void statusesSayWhetherItIsWorthAskingAgain() throws IOException {
        for (Map.Entry<Integer, Category> it : Map.of(
                        500, Category.SCORER_UNREACHABLE,
                        429, Category.SCORER_UNREACHABLE,
                        404, Category.SCORER_FAILED,
                        302, Category.SCORER_FAILED)
                .entrySet()) {
            try (TestScorer scorer = TestScorer.failing(it.getKey())) {
                assertThat(obstacle(scorer, "")).as("%d", it.getKey()).isEqualTo(it.getValue());
            }
        }
    }

    @Test
    void noAddressWithinIsCalledUnlessTheOperatorAllowsIt() throws IOException {
        try (TestScorer scorer = TestScorer.answering(_ -> "{\"score\": 1}")) {
            Metric metric = metric(guarded, scorer, "");

            assertThat(obstacle(metric)).isEqualTo(Category.SCORER_FORBIDDEN);
            assertThat(scorer.requests()).isEmpty();
        }
        assertThat(obstacle(registry(local).parse("http:url=http://169.254.169.254/latest")))
                .isEqualTo(Category.SCORER_FORBIDDEN);
    }

    private double score(TestScorer scorer, String options) {
        return metric(local, scorer, options).measure(COMPLETION, REFERENCES).at(0);
    }

    private Category obstacle(TestScorer scorer, String options) {
        return obstacle(metric(local, scorer, options));
    }

    private static Category obstacle(Metric metric) {
        try {
            throw new AssertionError("scored " + metric.measure(COMPLETION, REFERENCES));
        } catch (UnmeasuredException e) {
            return e.category();
        }
    }

    private static Metric metric(OutboundClient client, TestScorer scorer, String options) {
        return registry(client).parse("http:url=" + scorer.url() + options);
    }

    private static MetricRegistry registry(OutboundClient client) {
        return MetricRegistry.BUILT_IN.with(
                new GuardedScorers(client, Map.of("ALOI_SCORER_TOKEN_MINE", "secret", "DB_PASSWORD", "no")::get));
    }
}
