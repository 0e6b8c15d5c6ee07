package dev.aloi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.gateway.RawHttp.Answer;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestInfrastructure.class)
@QuarkusTestResource(FakeServices.class)
class GatewayComponentTest {
    static final String TOKEN = "a-token-of-this-test-alone";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1:PORT, -, -, 401",
                "127.0.0.1:PORT, -, wrong, 401",
                "127.0.0.1:PORT, -, TOKEN, 200",
                "localhost:PORT, http://localhost:PORT, TOKEN, 200",
                "127.0.0.1:PORT, http://evil.example, TOKEN, 403",
                "127.0.0.1:PORT, null, TOKEN, 403",
                "evil.example:PORT, -, TOKEN, 403",
                "127.0.0.1, -, TOKEN, 403"
            })
    void admitsHoldersOfTheTokenFromThisHostAlone(String host, String origin, String bearer, int status)
            throws IOException {
        List<String> headers = new ArrayList<>();
        headers.add("Host: " + host.replace("PORT", "" + port()));
        if (origin != null) {
            headers.add("Origin: " + origin.replace("PORT", "" + port()));
        }
        if (bearer != null) {
            headers.add("Authorization: Bearer " + bearer.replace("TOKEN", TOKEN));
        }

        Answer answer = RawHttp.ask(port(), "GET /api/evaluations/ev-new", headers, "");

        assertThat(answer.status()).isEqualTo(status);
        assertGuarded(answer);
    }

    @Test
    void movesTheTokenFromTheAddressIntoACookie() throws IOException {
        Answer welcome = RawHttp.ask(port(), "GET /evaluations?page=2&token=" + TOKEN, List.of(host()), "");
        String cookie = welcome.header("Set-Cookie");
        Answer page = RawHttp.ask(port(), "GET /evaluations?page=2", List.of(host(), "Cookie: " + pair(cookie)), "");

        assertThat(welcome.status()).isEqualTo(303);
        assertThat(welcome.header("Location")).isEqualTo("/evaluations?page=2");
        assertThat(cookie).startsWith("aloi-" + port() + "=").contains("HttpOnly", "SameSite=Strict");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\">");
        assertGuarded(welcome);
        assertGuarded(page);
    }

    @Test
    void refusesAWrongTokenInTheAddress() throws IOException {
        Answer answer = RawHttp.ask(port(), "GET /?token=wrong", List.of(host()), "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertGuarded(answer);
    }

    @Test
    void tellsAPersonWithoutTheTokenWhatToOpen() throws IOException {
        Answer answer = RawHttp.ask(port(), "GET /evaluations", List.of(host(), "Accept: text/html"), "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("Open the address that", "Ouvrez l’adresse que");
        assertGuarded(answer);
    }

    @Test
    void knowsItsFilesAndSaysWhatIsNone() throws IOException {
        Answer icon = RawHttp.ask(port(), "GET /aloi.svg", List.of(host(), bearer()), "");
        Answer missing = RawHttp.ask(port(), "GET /assets/missing.js", List.of(host(), bearer()), "");
        Answer escaping = RawHttp.ask(port(), "GET /api/%2e%2e/q/openapi", List.of(host(), bearer()), "");

        assertThat(icon.status()).isEqualTo(200);
        assertThat(List.of(missing.status(), escaping.status())).containsExactly(404, 404);
        assertThat(missing.body()).contains("There is no page /assets/missing.js.");
        assertGuarded(missing);
    }

    @Test
    void saysHowItIsWithoutTheToken() throws IOException {
        Answer answer = RawHttp.ask(port(), "GET /q/health/live", List.of(host()), "");

        assertThat(answer.status()).isEqualTo(200);
        assertGuarded(answer);
    }

    @Test
    void speaksToTheServicesForItselfAndItsTenant() throws IOException {
        List<String> headers = List.of(
                host(), bearer(), "X-Aloi-Tenant: other", "Cookie: aloi=1", "X-Forwarded-For: 1", "Content-Length: 5");

        Answer answer = RawHttp.ask(port(), "POST /api/echo", headers, "hello");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .contains("authorization: Bearer test\n", "x-aloi-tenant: local\n")
                .doesNotContain(TOKEN, "other", "cookie", "x-forwarded-for")
                .endsWith("\n\nhello");
        assertThat(answer.header("Location")).isEqualTo("/api/echo/1");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertGuarded(answer);
    }

    @Test
    void passesAServicesProblemsOn() throws IOException {
        Answer answer = RawHttp.ask(port(), "GET /api/suites/x", List.of(host(), bearer()), "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).isEqualTo(FakeServices.PROBLEM);
    }

    @Test
    void saysWhichServiceIsDown() throws IOException {
        Answer answer = RawHttp.ask(port(), "GET /api/runs/ev-1.1/footprint", List.of(host(), bearer()), "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("The carbon service does not answer.");
        assertGuarded(answer);
    }

    @Test
    void streamsABodySentInChunks() throws IOException {
        String chunk = "x".repeat(0x8000);
        String body = "8000\r\n" + chunk + "\r\n8000\r\n" + chunk + "\r\n0\r\n\r\n";

        Answer answer =
                RawHttp.ask(port(), "POST /api/echo", List.of(host(), bearer(), "Transfer-Encoding: chunked"), body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).contains(chunk + chunk);
    }

    @Test
    void refusesABodyThatIsTooLargeHoweverItIsSent() throws IOException {
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

        Answer declared =
                RawHttp.ask(port(), "POST /api/echo", List.of(host(), bearer(), "Content-Length: 100001"), "");
        Answer chunked = RawHttp.ask(
                port(),
                "POST /api/echo",
                List.of(host(), bearer(), "Transfer-Encoding: chunked"),
                chunk.repeat(4) + "0\r\n\r\n");

        assertThat(List.of(declared.status(), chunked.status())).containsExactly(413, 413);
        assertGuarded(declared);
        assertGuarded(chunked);
    }

    private static void assertGuarded(Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static String pair(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String bearer() {
        return "Authorization: Bearer " + TOKEN;
    }

    private static String host() {
        return "Host: 127.0.0.1:" + port();
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
