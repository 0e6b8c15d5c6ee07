package dev.aloi.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.runner.model.openai.OpenAiCompletionApi;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is measured of a server whose times are known agrees with them within 2 %. */
class LoadMeasurementTest {
    private static final long SEED = 7;

    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
    private final OpenAiCompletionApi api = new OpenAiCompletionApi(
            client,
            new OutboundLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), 1 << 20, 0),
            InstantSource.system(),
            System::nanoTime);

    @AfterEach
    void close() {
        client.close();
    }

    private LoadLevel measure(String baseUrl, Load load, int warmUp, Optional<Objective> objective) throws IOException {
        Engine.OpenAi engine = new Engine.OpenAi(
                baseUrl, "m", Engine.OpenAi.Mode.CHAT, null, null, true, GenerationSettings.DEFAULT, null, null);
        LoadMeasurement measurement = new LoadMeasurement(
                new ApiTarget(api, engine, Optional.empty()),
                List.of(new Prompt.Text("a")),
                new SplittableRandom(SEED),
                System::nanoTime);
        Spread overhead = LoadMeasurement.overhead(api);
        LoadReport report = measurement.run("simulated", List.of(load), warmUp, objective, overhead, (_, _) -> {});
        assertThat(report.overhead().p50().value()).isPositive();
        assertThat(report.cold()).isNotNull();
        assertThat(LoadText.of(report)).contains("first token", "whole answer", "own overhead");
        return report.levels().getFirst();
    }

    private static double p50(@Nullable Spread spread) {
        if (spread == null) {
            throw new AssertionError("not told");
        }
        return spread.p50().value();
    }

    /** 20 tokens, the first after a second, one more each 50 ms: the last after 1,950 ms. */
    @Test
    void agreesWithAServerOfKnownTimes() throws IOException {
        try (SimulatedServer server = new SimulatedServer(Duration.ofSeconds(1), Duration.ofMillis(50), 20, false)) {
            LoadLevel level = measure(
                    server.baseUrl(),
                    new Load.Poisson(8, Duration.ofSeconds(6)),
                    1,
                    Optional.of(Objective.parse("first=2s,token=80ms,whole=3s")));

            assertThat(p50(level.firstToken())).isCloseTo(1_000, withinPercentage(2));
            assertThat(p50(level.perToken())).isCloseTo(50, withinPercentage(2));
            assertThat(p50(level.whole())).isCloseTo(1_950, withinPercentage(2));
            assertThat(level.answered()).isEqualTo(level.calls());
            assertThat(level.good()).isEqualTo(level.calls());
        }
    }

    /**
     * A server that answers one call at a time in a second, asked every second and a half at random: calls queue, and how long each
     * takes from when it was meant to begin follows from the arrivals (Lindley 1952). Who waits with a call until the one before is
     * answered would see a second.
     */
    @Test
    void leavesOutNoWaitingOfCallsThatQueue() throws IOException {
        Duration service = Duration.ofSeconds(1);
        Load load = new Load.Poisson(0.67, Duration.ofSeconds(20));
        double[] expected = queued(Arrivals.poisson(0.67, load.time(), new SplittableRandom(SEED)), service);
        try (SimulatedServer server = new SimulatedServer(service, Duration.ZERO, 1, true)) {
            LoadLevel level = measure(server.baseUrl(), load, 0, Optional.empty());

            assertThat(level.answered()).isEqualTo(expected.length);
            Spread whole = Objects.requireNonNull(level.whole());
            assertThat(whole.p50().value()).isCloseTo(nearestRank(expected, 0.5), withinPercentage(2));
            assertThat(whole.p95().value()).isCloseTo(nearestRank(expected, 0.95), withinPercentage(2));
            assertThat(whole.p99().value()).isCloseTo(nearestRank(expected, 0.99), withinPercentage(2));
            assertThat(nearestRank(expected, 0.95)).isGreaterThan(2.0 * service.toMillis());
        }
    }

    private static double[] queued(long[] arrivals, Duration service) {
        double[] times = new double[arrivals.length];
        long free = 0;
        for (int i = 0; i < arrivals.length; i++) {
            free = Math.max(free, arrivals[i]) + service.toNanos();
            times[i] = (free - arrivals[i]) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double nearestRank(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    @Test
    void keepsSoManyCallersBusy() throws IOException {
        try (SimulatedServer server = new SimulatedServer(Duration.ofSeconds(1), Duration.ZERO, 1, false)) {
            LoadLevel level = measure(server.baseUrl(), new Load.Closed(4, Duration.ofSeconds(3)), 0, Optional.empty());

            assertThat(p50(level.whole())).isCloseTo(1_000, withinPercentage(2));
            assertThat(level.calls()).isEqualTo(12);
        }
    }

    /** The first call of all is answered, and one more. */
    @Test
    void tellsWhatFailed() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        List<Ends> told = new CopyOnWriteArrayList<>();
        LoadLevel level = measure(
                        _ -> calls.incrementAndGet() <= 2
                                ? new Reply.Answered(null, Duration.ofMillis(1), null)
                                : new Reply.Failed(FailureCategory.UNREACHABLE, "gone"),
                        new Load.Poisson(20, Duration.ofSeconds(1)),
                        told)
                .levels()
                .getFirst();

        assertThat(level.answered()).isOne();
        assertThat(level.failures()).containsExactly(Map.entry(FailureCategory.UNREACHABLE, level.calls() - 1));
        assertThat(told).hasSize(level.calls()).contains(new Ends(1, 0), new Ends(1, level.calls() - 1));
        assertThat(new Ends(1, 9)).hasToString("1 answered, 9 failed");
    }

    @Test
    void measuresNothingWhereEveryCallWouldFail() {
        AtomicInteger calls = new AtomicInteger();
        Target target = _ -> {
            calls.incrementAndGet();
            return new Reply.Failed(FailureCategory.NOT_AUTHORISED, "the key is not taken");
        };

        assertThatThrownBy(() -> measure(target, new Load.Poisson(20, Duration.ofSeconds(1)), new ArrayList<>()))
                .isInstanceOf(IOException.class)
                .hasMessage("nothing was measured: the first call failed, NOT_AUTHORISED: the key is not taken");
        assertThat(calls).hasValue(1);
    }

    @Test
    void measuresOnWhereTheFirstCallAloneMayHaveFailed() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        LoadReport report = measure(
                _ -> calls.incrementAndGet() == 1
                        ? new Reply.Failed(FailureCategory.RATE_LIMITED, "too many")
                        : new Reply.Answered(null, Duration.ofMillis(1), null),
                new Load.Poisson(20, Duration.ofSeconds(1)),
                new CopyOnWriteArrayList<>());

        assertThat(report.cold()).isEqualTo(new LoadReport.Cold(null, null, "RATE_LIMITED"));
        assertThat(report.levels().getFirst().failures()).isEmpty();
    }

    private LoadReport measure(Target target, Load load, List<Ends> told) throws IOException {
        return new LoadMeasurement(target, List.of(new Prompt.Text("a")), new SplittableRandom(SEED), System::nanoTime)
                .run(
                        "a target",
                        List.of(load),
                        0,
                        Optional.empty(),
                        LoadMeasurement.overhead(api),
                        (_, ends) -> told.add(ends));
    }

    @Test
    void arrivesAtTheRateThatIsAskedFor() {
        long[] arrivals = Arrivals.poisson(50, Duration.ofSeconds(200), new SplittableRandom(SEED));

        assertThat(arrivals).isSorted();
        assertThat(arrivals.length / 200.0).isCloseTo(50, withinPercentage(2));
        double meanSquare = 0;
        for (int i = 1; i < arrivals.length; i++) {
            meanSquare += Math.pow((arrivals[i] - arrivals[i - 1]) / 1e9, 2) / (arrivals.length - 1);
        }
        assertThat(meanSquare).as("twice the square of the mean gap").isCloseTo(2 * 0.02 * 0.02, withinPercentage(5));
    }

    @Test
    void saysThatTooFewTimesTellNoUpperBound() {
        Spread spread =
                Spread.of(Stream.of(1, 2, 3, 4, 5).map(Duration::ofMillis)).orElseThrow();

        assertThat(spread.p99()).isEqualTo(new Spread.Quantile(5, 4.0, null));
    }

    @Test
    void takesObjectivesOfEveryKindAndRefusesOthers() {
        assertThat(Objective.parse("first=0.5s, whole=2s"))
                .isEqualTo(new Objective(Duration.ofMillis(500), null, Duration.ofSeconds(2)));
        assertThatThrownBy(() -> Objective.parse("p99=2s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"p99=2s\" is no objective; expected first=500ms");
    }

    /** 100 ms late, first token 200 ms after, 11 tokens in 500 ms: what a user waited counts, the pace of tokens does not. */
    @Test
    void countsFromWhenACallWasMeantToBegin() {
        Call call = new Call(
                0,
                Duration.ofMillis(100).toNanos(),
                new Reply.Answered(Duration.ofMillis(200), Duration.ofMillis(500), 11));

        assertThat(call.firstToken()).isEqualTo(Duration.ofMillis(300));
        assertThat(call.whole()).isEqualTo(Duration.ofMillis(600));
        assertThat(call.perToken()).isEqualTo(Duration.ofMillis(30));
        assertThat(Objective.parse("whole=599ms").isMet(call)).isFalse();
        assertThat(Objective.parse("whole=600ms").isMet(call)).isTrue();
    }
}
