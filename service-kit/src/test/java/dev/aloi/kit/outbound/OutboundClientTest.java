package dev.aloi.kit.outbound;

import static dev.aloi.kit.outbound.LocalServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.aloi.kit.outbound.OutboundFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundClientTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello";
    private static final String KEPT = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final OutboundLimits LIMITS = new OutboundLimits(LONG, LONG, LONG, 1_000, 3);

    private final FakeNames names = new FakeNames();
    private OutboundClient client = new OutboundClient(OutboundPolicy.PUBLIC, names, System::nanoTime);

    @AfterEach
    void close() {
        client.close();
    }

    private void allow(String... entries) {
        client.close();
        client = new OutboundClient(OutboundPolicy.allowing(List.of(entries)), names, System::nanoTime);
    }

    private String get(String uri, OutboundLimits limits) throws IOException {
        OutboundRequest request = OutboundRequest.get(
                URI.create(uri), Map.of("x-trace", "t"), Map.of("authorization", "Bearer s3cret"), limits);
        try (OutboundResponse response = client.send(request)) {
            return response.status() + " " + new String(response.bytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertFails(String uri, OutboundLimits limits, Kind kind) {
        assertThatThrownBy(() -> get(uri, limits))
                .asInstanceOf(type(OutboundFailure.class))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(kind);
                    assertThat(failure.getMessage()).doesNotContain("s3cret");
                });
    }

    @Test
    void callsWhatTheOperatorAllows() throws IOException {
        try (LocalServer server = LocalServer.answering(OK)) {
            allow("127.0.0.1:" + server.port());

            assertThat(get("http://127.0.0.1:" + server.port() + "/v1?a=b", LIMITS))
                    .isEqualTo("200 hello");
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(head -> assertThat(head)
                            .startsWith("GET /v1?a=b HTTP/1.1")
                            .containsIgnoringCase("host: 127.0.0.1:" + server.port())
                            .containsIgnoringCase("authorization: Bearer s3cret")
                            .containsIgnoringCase("x-trace: t"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1", "0.0.0.0"})
    void reachesNoServerOnThisMachine(String host) throws IOException {
        try (LocalServer server = LocalServer.answering(OK)) {
            assertFails("http://" + host + ":" + server.port() + "/", LIMITS, Kind.REFUSED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refusesANameThatStandsForAPrivateAddress() throws IOException {
        try (LocalServer server = LocalServer.answering(OK)) {
            names.with("models.example", "127.0.0.1");

            assertFails("http://models.example:" + server.port() + "/", LIMITS, Kind.REFUSED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refusesANameThatStandsForAPublicAndAPrivateAddress() {
        names.with("models.example", "93.184.215.14", "127.0.0.1");

        assertFails("http://models.example/", LIMITS, Kind.REFUSED);
    }

    /** The name is looked up once for a connection, and what was checked is what is connected to. */
    @Test
    void connectsToTheAddressThatItChecked() throws IOException {
        try (LocalServer server = LocalServer.answering(OK)) {
            allow("127.0.0.1");
            names.with("models.example", "127.0.0.1").with("models.example", "127.0.0.2");

            assertThat(get("http://models.example:" + server.port() + "/", LIMITS))
                    .isEqualTo("200 hello");
            assertThat(names.asked()).isEqualTo(1);
            assertFails("http://models.example:" + server.port() + "/", LIMITS, Kind.REFUSED);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void checksEachRedirect() throws IOException {
        try (LocalServer inside = LocalServer.answering(OK);
                LocalServer outside = LocalServer.redirectingTo("http://127.0.0.1:" + inside.port() + "/admin")) {
            allow("outside.example");
            names.with("outside.example", "127.0.0.1");

            assertFails("http://outside.example:" + outside.port() + "/", LIMITS, Kind.REFUSED);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void checksTheAddressThatARedirectsNameStandsFor() throws IOException {
        try (LocalServer inside = LocalServer.answering(OK);
                LocalServer outside = LocalServer.redirectingTo("http://innocent.example:" + inside.port() + "/")) {
            allow("outside.example");
            names.with("outside.example", "127.0.0.1").with("innocent.example", "127.0.0.1");

            assertFails("http://outside.example:" + outside.port() + "/", LIMITS, Kind.REFUSED);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void followsAnAllowedRedirectWithoutTheSecret() throws IOException {
        try (LocalServer second = LocalServer.answering(OK);
                LocalServer first = LocalServer.redirectingTo("http://127.0.0.1:" + second.port() + "/file")) {
            allow("127.0.0.1");

            assertThat(get("http://127.0.0.1:" + first.port() + "/", LIMITS)).isEqualTo("200 hello");
            assertThat(second.requests())
                    .singleElement()
                    .satisfies(head -> assertThat(head)
                            .startsWith("GET /file HTTP/1.1")
                            .containsIgnoringCase("x-trace: t")
                            .doesNotContain("s3cret"));
        }
    }

    @Test
    void followsNoMoreRedirectsThanAskedFor() throws IOException {
        try (LocalServer server = LocalServer.redirectingTo("/again")) {
            allow("127.0.0.1");

            assertFails("http://127.0.0.1:" + server.port() + "/", LIMITS, Kind.MISDIRECTED);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void leavesTheRedirectOfAPostToTheCaller() throws IOException {
        try (LocalServer server = LocalServer.redirectingTo("/again")) {
            allow("127.0.0.1");
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");

            try (OutboundResponse response = client.send(
                    OutboundRequest.post(uri, Map.of(), Map.of(), StandardCharsets.UTF_8.encode("{}"), LIMITS))) {
                assertThat(response.status()).isEqualTo(302);
            }
        }
    }

    @Test
    void endsAnAnswerThatIsTooLong() throws IOException {
        try (LocalServer server = new LocalServer(out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                write(out, "x".repeat(100));
            }
        })) {
            allow("127.0.0.1");

            assertFails("http://127.0.0.1:" + server.port() + "/", LIMITS, Kind.TOO_LARGE);
        }
    }

    @Test
    void endsAHeadThatIsTooLong() throws IOException {
        try (LocalServer server = new LocalServer(out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(out, "x-more: " + "x".repeat(100) + "\r\n");
            }
        })) {
            allow("127.0.0.1");

            assertFails("http://127.0.0.1:" + server.port() + "/", LIMITS, Kind.BROKEN);
        }
    }

    @Test
    void waitsForAFirstByteNoLongerThanAskedFor() throws IOException {
        try (LocalServer server = new LocalServer(out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            Thread.sleep(LONG);
        })) {
            allow("127.0.0.1");
            OutboundLimits limits = new OutboundLimits(Duration.ofMillis(200), LONG, LONG, 1_000, 0);

            assertFails("http://127.0.0.1:" + server.port() + "/", limits, Kind.SLOW_START);
        }
    }

    @Test
    void endsAnAnswerThatStopsInTheMiddle() throws IOException {
        try (LocalServer server = new LocalServer(out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\nhel");
            Thread.sleep(LONG);
        })) {
            allow("127.0.0.1");
            OutboundLimits limits = new OutboundLimits(LONG, Duration.ofMillis(200), LONG, 1_000, 0);

            assertFails("http://127.0.0.1:" + server.port() + "/", limits, Kind.STALLED);
        }
    }

    @Test
    void endsAnAnswerThatTricklesTooLong() throws IOException {
        try (LocalServer server = new LocalServer(out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                write(out, "x");
                Thread.sleep(10);
            }
        })) {
            allow("127.0.0.1");
            OutboundLimits limits = new OutboundLimits(LONG, LONG, Duration.ofMillis(300), 1_000, 0);

            assertFails("http://127.0.0.1:" + server.port() + "/", limits, Kind.TOO_SLOW);
        }
    }

    @Test
    void givesUpWhatIsNotReadToItsEndWithoutAWord() throws IOException {
        try (LocalServer server = new LocalServer(out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
            Thread.sleep(LONG);
        })) {
            allow("127.0.0.1");
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");

            try (OutboundResponse response = client.send(OutboundRequest.get(uri, Map.of(), Map.of(), LIMITS))) {
                assertThat(response.body().readNBytes(3)).hasSize(3);
            }
        }
    }

    @Test
    void saysThatTheConnectionWasCut() throws IOException {
        try (LocalServer server =
                LocalServer.answering("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 50\r\n\r\nhel")) {
            allow("127.0.0.1");

            assertFails("http://127.0.0.1:" + server.port() + "/", LIMITS, Kind.BROKEN);
        }
    }

    /** Servers that keep no more than so many connections close one right after its answer, without having said so. */
    @Test
    void callsAgainWhereAKeptConnectionWasClosedMeanwhile() throws IOException {
        try (LocalServer server = LocalServer.answering(KEPT)) {
            allow("127.0.0.1");

            for (int call = 0; call < 5; call++) {
                assertThat(get("http://127.0.0.1:" + server.port() + "/", LIMITS))
                        .isEqualTo("200 hello");
            }
            assertThat(server.requests()).hasSize(5);
        }
    }

    /** Whoever closes after a while may have begun to answer. */
    @Test
    void doesNotCallAgainWhereAKeptConnectionWasClosedAfterAWhile() throws IOException {
        try (LocalServer server = new LocalServer(out -> {
            write(out, KEPT);
            Thread.sleep(1_500);
        })) {
            allow("127.0.0.1");
            String uri = "http://127.0.0.1:" + server.port() + "/";
            assertThat(get(uri, LIMITS)).isEqualTo("200 hello");

            assertFails(uri, LIMITS, Kind.BROKEN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (LocalServer server = LocalServer.answering(OK)) {
            port = server.port();
        }
        allow("127.0.0.1");

        assertFails("http://127.0.0.1:" + port + "/", LIMITS, Kind.NOT_CONNECTED);
    }

    @Test
    void saysThatANameIsUnknown() {
        assertFails("http://no-such-host.invalid/", LIMITS, Kind.UNKNOWN_HOST);
    }

    @Test
    void cancelsACallFromElsewhere() throws IOException, InterruptedException {
        try (LocalServer server = new LocalServer(out -> Thread.sleep(LONG))) {
            allow("127.0.0.1");
            OutboundCall call = client.prepare(OutboundRequest.get(
                    URI.create("http://127.0.0.1:" + server.port() + "/"), Map.of(), Map.of(), LIMITS));
            Thread canceller = Thread.ofVirtual().start(() -> {
                while (server.requests().isEmpty()) {
                    Thread.onSpinWait();
                }
                call.cancel();
            });

            assertThatThrownBy(call::send)
                    .asInstanceOf(type(OutboundFailure.class))
                    .extracting(OutboundFailure::kind)
                    .isEqualTo(Kind.CANCELLED);
            canceller.join();
        }
    }
}
