package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.CommandSender;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.catalog.testing.Visits;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.CommandAccepted;
import dev.aloi.contracts.catalog.CommandAnswer;
import dev.aloi.contracts.catalog.CommandRefused;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class CommandComponentTest {
    private static final EventCodec CODEC = new EventCodec();

    @Test
    void requestsAnEvaluationOnceHoweverOftenItIsAsked() throws ExecutionException, InterruptedException {
        Api api = new Api("commanding");
        String suite = api.uploadSuite("visits", Visits.SUITE).path("suite");
        String command = """
                {'type':'RequestEvaluation','tenant':'commanding','command':'run-1','evaluation':
                 {'suite':'%s','metrics':['rouge1'],'candidates':[{'name':'small','onnx':{'model':'models/small'}}]}}
                """.formatted(suite);

        CommandSender.send("commanding/run-1", command, command, command);
        CommandSender.send("commanding/run-2", command.replace("run-1", "run-2"));

        CommandAccepted first = (CommandAccepted) answer("commanding/run-1");
        CommandAccepted second = (CommandAccepted) answer("commanding/run-2");
        api.call()
                .get("/api/evaluations/" + first.evaluation())
                .then()
                .statusCode(200)
                .body("suite", equalTo(suite));
        api.call()
                .get("/api/evaluations")
                .then()
                .body("total", equalTo(2))
                .body(
                        "items.evaluation",
                        equalTo(List.of(String.valueOf(second.evaluation()), String.valueOf(first.evaluation()))));
        assertThat(TopicReader.await(
                        Topics.EVALUATIONS, 1, record -> record.key().equals(String.valueOf(first.evaluation()))))
                .hasSize(1);
    }

    @Test
    void publishesAModelAsTheApiDoes() throws ExecutionException, InterruptedException {
        CommandSender.send(
                "publishing/register-1",
                "{'type':'PublishModel','tenant':'publishing','command':'register-1','model':'ours-1',"
                        + "'card':{'name':'Ours','creator':'We'}}");

        CommandAccepted accepted = (CommandAccepted) answer("publishing/register-1");

        assertThat(String.valueOf(accepted.model())).isEqualTo("ours-1");
        new Api("publishing")
                .call()
                .get("/api/models/ours-1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ours"))
                .body("builtIn", equalTo(false));
    }

    @Test
    void tellsRefusalsAsTheApiDoes() throws ExecutionException, InterruptedException {
        CommandSender.send(
                "refused/a",
                "{'type':'RequestEvaluation','tenant':'refused','command':'a','evaluation':{'suite':'none@1'}}");
        CommandSender.send(
                "refused/b",
                "{'type':'RequestEvaluation','tenant':'refused','command':'b','evaluation':{'candidates':3}}");
        CommandSender.send(
                "catalogue/c",
                "{'type':'PublishModel','tenant':'catalogue','command':'c','model':'gpt-4','card':{'name':'Mine'}}");

        CommandRefused invalid = (CommandRefused) answer("refused/a");
        CommandRefused unreadable = (CommandRefused) answer("refused/b");
        CommandRefused forbidden = (CommandRefused) answer("catalogue/c");

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.problem()).isEqualTo("https://aloi.dev/problems/invalid-evaluation");
        assertThat(invalid.faults()).extracting(CommandRefused.Fault::field).contains("suite", "metrics", "candidates");
        assertThat(unreadable.faults())
                .containsExactly(new CommandRefused.Fault("candidates", "is not of the form that the API takes"));
        assertThat(forbidden.status()).isEqualTo(403);
    }

    private static CommandAnswer answer(String key) {
        return CODEC.decode(
                TopicReader.await(Topics.ANSWERS, 1, record -> record.key().equals(key))
                        .getFirst()
                        .value(),
                CommandAnswer.class);
    }
}
