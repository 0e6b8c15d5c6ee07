package dev.aloi.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloi.local.gateway.GatewayClient;
import org.junit.jupiter.api.Test;

class PlanLinesTest {
    private static final String REUSED =
            "reuse: 480 of 600 trials need not be run, where what completed earlier ones of the same content is still the same; "
                    + "what is expected is of the others";

    @Test
    void sayHowManyTrialsNeedNotBeRun() throws JsonProcessingException {
        var plan = GatewayClient.JSON.readTree("""
                {"checks":[],"total":{"cost":[]},"runs":[
                  {"candidate":"plain","trials":300,"reusable":300},
                  {"candidate":"asked","trials":300,"reusable":180}]}
                """);

        assertThat(PlanLines.all(plan))
                .anyMatch(line -> line.startsWith("plain: 300 trials, 300 of them there already; cost"))
                .contains(REUSED);
        assertThat(PlanLines.remarks(plan)).contains(REUSED);
    }

    @Test
    void sayNothingOfItWhereAllAreToBeRun() throws JsonProcessingException {
        var plan = GatewayClient.JSON.readTree("""
                {"checks":[],"total":{"cost":[]},"runs":[{"candidate":"plain","trials":300,"reusable":0}]}
                """);

        assertThat(PlanLines.all(plan))
                .anyMatch(line -> line.startsWith("plain: 300 trials; cost"))
                .noneMatch(line -> line.startsWith("reuse"));
    }
}
