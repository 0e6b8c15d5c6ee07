package dev.aloi.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSentEventTest {
    @Test
    void namesTheEventAndPrefixesEveryLineOfItsData() {
        assertThat(new ServerSentEvent("ranking", "{\n\"revision\":1}").text())
                .isEqualTo("event: ranking\ndata: {\ndata: \"revision\":1}\n\n");
    }
}
