package dev.aloi.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private static final String TOKEN = "0123456789abcdef0123";

    private final Door door = new Door(TOKEN);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "[::1]:8080"})
    void knowsItsOwnNames(String host) {
        assertThat(door.judge(knock("/", null, host, null, "Bearer " + TOKEN))).isEqualTo(new Verdict.Admitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:8080", "localhost", "localhost:8081", "127.0.0.1:8080.evil.example", ""})
    void refusesEveryOtherName(String host) {
        assertThat(door.judge(knock("/q/health", null, host, null, "Bearer " + TOKEN)))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:8081", "https://localhost:8080"})
    void refusesOtherOrigins(String origin) {
        assertThat(door.judge(knock("/api/models", null, "localhost:8080", origin, "Bearer " + TOKEN)))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @Test
    void admitsItsOwnOrigin() {
        assertThat(door.judge(knock("/api/models", null, "localhost:8080", "http://localhost:8080", "Bearer " + TOKEN)))
                .isEqualTo(new Verdict.Admitted());
    }

    @ParameterizedTest
    @CsvSource({
        "/, token=0123456789abcdef0123, /",
        "/evaluations/ev-1, a=1&token=0123456789abcdef0123&b=2, /evaluations/ev-1?a=1&b=2",
        "//evil.example/x, token=0123456789abcdef0123, /evil.example/x"
    })
    void leadsFromTheTokensAddressToTheSameWithoutIt(String path, String query, String location) {
        assertThat(door.judge(knock(path, query, "localhost:8080", null, null)))
                .isEqualTo(new Verdict.Welcomed(location));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=", "token=0123456789abcdef0124", "token=%zz"})
    void refusesAWrongTokenInTheAddress(String query) {
        assertThat(door.judge(knock("/", query, "localhost:8080", null, "Bearer " + TOKEN)))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic 0123456789abcdef0123", "Bearer 0123456789abcdef012"})
    void asksAgainAfterAWrongBearer(String authorization) {
        assertThat(door.judge(knock("/api/models", null, "localhost:8080", null, authorization)))
                .isEqualTo(new Verdict.Unauthorised());
    }

    @Test
    void doesNotOpenWithoutATokenOfItsOwn() {
        assertThatThrownBy(() -> new Door("")).hasMessageContaining("ALOI_TOKEN is not set");
        assertThatThrownBy(() -> new Door("short")).hasMessageContaining("fewer than 16 characters");
    }

    private static Knock knock(
            String path, @Nullable String query, String host, @Nullable String origin, @Nullable String authorization) {
        return new Knock("GET", path, 8080, query, host, origin, authorization, null);
    }
}
