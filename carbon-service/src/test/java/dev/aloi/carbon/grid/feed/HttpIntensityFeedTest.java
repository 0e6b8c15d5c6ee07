package dev.aloi.carbon.grid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.grid.feed.FeedServer.Pace;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIntensityFeedTest {
    private static final Region PARIS = new Region("eu-west-3");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String TWO_HOURS = """
            {"zone":"FR","history":[
             {"datetime":"2026-06-01T12:00:00.000Z","carbonIntensity":41.5},
             {"datetime":"2026-06-01T15:00:00+02:00","carbonIntensity":38}]}
            """;

    private volatile Instant now = NOON.plusSeconds(60);
    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
    private final FeedServer server;
    private final HttpIntensityFeed feed;

    HttpIntensityFeedTest() throws IOException {
        server = new FeedServer();
        feed = new HttpIntensityFeed(
                new FeedSettings(
                        server.address(),
                        Map.of(PARIS, "FR"),
                        Optional.of("secret-token"),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1)),
                client,
                () -> now);
        server.answers(200, TWO_HOURS);
    }

    @AfterEach
    void stops() {
        client.close();
        server.close();
    }

    @Test
    void asksForTheZoneWithItsTokenAndReadsTheHours() {
        assertThat(grams(NOON)).contains(41.5);
        assertThat(grams(NOON.plus(Duration.ofMinutes(90)))).contains(38.0);
        assertThat(grams(NOON.plus(Duration.ofHours(3)))).isEmpty();
        assertThat(server.asked).containsExactly("/carbon-intensity?zone=FR secret-token");
    }

    @Test
    void asksAgainOnlyOnceTheAnswerIsOld() {
        IntStream.range(0, 50).forEach(i -> assertThat(grams(NOON)).contains(41.5));
        assertThat(server.asked).hasSize(1);

        passes(Duration.ofMinutes(10));
        server.answers(200, "{\"zone\":\"FR\",\"carbonIntensity\":55,\"datetime\":\"2026-06-01T12:00:00Z\"}");

        assertThat(grams(NOON)).contains(55.0);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void oneAskingServesManyAskers() throws Exception {
        List<Future<Optional<Double>>> all;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all = threads.invokeAll(Collections.nCopies(16, () -> grams(NOON)));
        }

        for (Future<Optional<Double>> one : all) {
            assertThat(one.get()).contains(41.5);
        }
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Pace.class,
            names = {"NEVER", "HEADERS_ONLY"})
    void keepsTheLastGoodAnswerWhenTheFeedHangs(Pace pace) {
        assertThat(grams(NOON)).contains(41.5);
        server.answers(pace);
        passes(Duration.ofMinutes(20));

        IntensityReading reading = feed.at(PARIS, NOON).orElseThrow();

        assertThat(reading.intensity()).isEqualTo(new GridIntensity(41.5));
        assertThat(reading.source()).contains("last known, the feed has failed since; fetched 2026-06-01T12:01:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "302", "not json", "{\"history\":[]}", "{\"history\":[{\"carbonIntensity\":5}]}"})
    void keepsTheLastGoodAnswerWhenTheFeedAnswersNonsense(String nonsense) {
        assertThat(grams(NOON)).contains(41.5);
        server.answers(nonsense.length() == 3 ? Integer.parseInt(nonsense) : 200, nonsense);
        passes(Duration.ofMinutes(20));

        assertThat(grams(NOON)).contains(41.5);
        assertThat(grams(NOON)).contains(41.5);
        assertThat(server.asked)
                .as("a feed that fails is left alone for a while")
                .hasSize(2);
    }

    @Test
    void trustsTheLastGoodAnswerNoLongerThanAllowed() {
        assertThat(grams(NOON)).contains(41.5);
        server.answers(503, "");
        passes(Duration.ofHours(1));

        assertThat(grams(NOON)).isEmpty();

        server.answers(200, TWO_HOURS);
        passes(Duration.ofMinutes(10));
        assertThat(grams(NOON)).contains(41.5);
    }

    @Test
    void saysNothingWhereItNeverHadAnAnswerOrKnowsNoZone() {
        server.answers(503, "");

        assertThat(grams(NOON)).isEmpty();
        assertThat(feed.at(new Region("moon-1"), NOON)).isEmpty();
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void asksNoAddressThatTheOperatorHasNotAllowed() {
        try (OutboundClient guarded = new OutboundClient(
                OutboundPolicy.allowing(List.of()), SystemDefaultDnsResolver.INSTANCE, System::nanoTime)) {
            FeedSettings settings = new FeedSettings(
                    server.address(),
                    Map.of(PARIS, "FR"),
                    Optional.empty(),
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1));

            assertThat(new HttpIntensityFeed(settings, guarded, () -> now).at(PARIS, NOON))
                    .isEmpty();
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void survivesAServerThatIsGone() {
        assertThat(grams(NOON)).contains(41.5);
        server.close();
        passes(Duration.ofMinutes(20));

        assertThat(grams(NOON)).contains(41.5);
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private Optional<Double> grams(Instant time) {
        return feed.at(PARIS, time).map(reading -> reading.intensity().gramsPerKilowattHour());
    }
}
