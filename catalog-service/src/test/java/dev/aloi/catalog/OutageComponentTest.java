package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.StoppableBroker;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StoppableBroker.class,
        initArgs = @ResourceArg(name = "database", value = "catalog"),
        restrictToAnnotatedClass = true)
class OutageComponentTest {
    private static final String SUITE = "{\"id\":\"v1\",\"input\":\"how are you?\",\"references\":\"He is well.\"}\n";

    private final Api api = new Api("outage");
    private final EntityManager entities;

    OutageComponentTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void keepsARequestWhileTheBrokerIsDownAndAnnouncesItAfterwards() {
        StoppableBroker.killBroker();
        String suite = api.uploadSuite("visits", SUITE).path("suite");

        Response accepted = api.evaluate(
                "{'suite':'%s','metrics':['bleu'],'candidates':[{'name':'small','onnx':{'model':'models/small'}}]}"
                        .formatted(suite));

        assertThat(accepted.statusCode()).isEqualTo(201);
        String id = accepted.path("evaluation");
        assertThat(pending(id)).isEqualTo(1L);
        StoppableBroker.startBroker();
        assertThat(TopicReader.await(
                        Topics.EVALUATIONS, 1, record -> record.key().equals(id)))
                .hasSize(1);
        assertThat(TopicReader.await(
                        Topics.TRIALS_X86_64, 1, record -> record.key().equals(id + ".1.b1")))
                .hasSize(1);
        assertThat(TopicReader.await(Topics.SAMPLES, 1, record -> record.key().equals("outage/" + suite + "/v1")))
                .hasSize(1);
    }

    private Object pending(String id) {
        return entities.createNativeQuery(
                        "select count(*) from evaluation where announced_at is null and id = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult();
    }
}
