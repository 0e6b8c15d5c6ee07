package dev.aloi.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.contracts.catalog.EndpointTerms;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelDesign;
import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.unit.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final TrialId TRIAL = new TrialId(new RunId("ev-1.1"), new SampleId("s1"), 0);
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private final EventCodec codec = new EventCodec();

    @Test
    void bringsACompletedTrialBackAsItWas() {
        TrialEvent event = new TrialCompleted(
                new TenantId("local"),
                new EvaluationId("ev-1"),
                TRIAL,
                "a note",
                null,
                new Timings(null, Duration.ofMillis(12), null, null),
                new Execution("replay", null, null, null, 1, null),
                null,
                null,
                AT);

        byte[] bytes = codec.encode(event);

        assertThat(codec.decode(bytes, TrialEvent.class)).isEqualTo(event);
        assertThat(text(bytes)).contains("\"total\":\"PT0.012S\"").doesNotContain("null");
    }

    @Test
    void readsAnEventThatALaterVersionHasWritten() {
        String json = text(codec.encode(failed())).replace("\"reason\"", "\"addedLater\":{\"x\":1},\"reason\"");

        assertThat(codec.decode(bytes(json), TrialEvent.class)).isEqualTo(failed());
    }

    @Test
    void readsAnEventOfBeforeThePricesByKindAndTheFactsBeyondTheFirst() throws IOException {
        byte[] earlier;
        try (InputStream in = EventCodecTest.class.getResourceAsStream("/earlier/ModelPublished.json")) {
            earlier = Objects.requireNonNull(in).readAllBytes();
        }

        ModelCard model = ((ModelPublished) codec.decode(earlier, ModelEvent.class)).model();

        assertThat(model.contextWindow().value()).isEqualTo(8192);
        assertThat(model.design()).isEqualTo(ModelDesign.UNKNOWN);
        assertThat(model.origin().parents()).isEqualTo(Fact.unknown());
        assertThat(model.benchmarks()).isEmpty();
        assertThat(model.endpoints().getFirst().terms()).isEqualTo(EndpointTerms.UNKNOWN);
        assertThat(model.endpoints().getFirst().prices())
                .isEqualTo(new TokenPrices(
                        Money.usd("0.15"), Money.usd("0.60"), "https://example.org/prices", LocalDate.of(2026, 1, 2)));
    }

    @Test
    void namesTheComponentThatIsMissing() {
        String json = text(codec.encode(failed())).replace("\"sample\":\"s1\",", "");

        assertThatThrownBy(() -> codec.decode(bytes(json), TrialEvent.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("trial.sample is missing");
    }

    @Test
    void namesThePlaceOfBrokenJsonWithoutQuotingIt() {
        assertThatThrownBy(() -> codec.decode(bytes("{\"type\":\"TrialFailed\",\n \"secret text"), TrialEvent.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesATypeThatTheTopicDoesNotCarry() {
        assertThatThrownBy(() -> codec.decode(bytes("{\"type\":\"ModelPublished\"}"), TrialEvent.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("not a TrialEvent: InvalidTypeIdException at the top");
    }

    @Test
    void refusesARecordWithoutValue() {
        assertThatThrownBy(() -> codec.decode(null, TrialEvent.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("the record has no value");
    }

    private static TrialFailed failed() {
        return new TrialFailed(
                new TenantId("local"),
                new EvaluationId("ev-1"),
                TRIAL,
                FailureCategory.CRASHED,
                "the engine broke off",
                AT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
