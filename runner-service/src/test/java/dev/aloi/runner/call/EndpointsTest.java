package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private static final Engine.Api ENGINE = new Engine.OpenAi(
            "https://api.example.org/v1",
            "m",
            Engine.OpenAi.Mode.CHAT,
            null,
            null,
            false,
            GenerationSettings.DEFAULT,
            null,
            null);

    /** Otherwise a call that is answered while the runner stops would be told as one that crashed. */
    @Test
    void calledOnesMayEndAfterItIsClosed() {
        Endpoints endpoints = new Endpoints(1, 1, 4, () -> 0);
        Endpoint endpoint = endpoints.of(ENGINE);
        assertThat(endpoint.turn()).isDone();
        endpoint.succeeded(Duration.ofSeconds(1));
        assertThat(endpoint.turn()).isDone();
        var next = endpoint.turn();

        endpoints.close();

        assertThatCode(() -> endpoint.succeeded(Duration.ofSeconds(1))).doesNotThrowAnyException();
        assertThat(next).isNotDone();
    }
}
