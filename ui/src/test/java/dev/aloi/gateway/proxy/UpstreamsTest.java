package dev.aloi.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.gateway.proxy.Upstreams.Upstream;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamsTest {
    private final Upstreams upstreams =
            new Upstreams(URI.create("http://c:1"), URI.create("http://s:2"), URI.create("http://f:3"));

    @ParameterizedTest
    @CsvSource({
        "/api/models, catalog",
        "/api/evaluations/ev-1, catalog",
        "/api/evaluations/ranking, catalog",
        "/api/evaluations/ev-1/ranking, scoring",
        "/api/evaluations/ev-1/reviews, scoring",
        "/api/evaluations/ev-1/reviews/queue, scoring",
        "/api/evaluations/ev-1/agreement, scoring",
        "/api/runs/ev-1.1/trials, scoring",
        "/api/evaluations/ev-1/ranking/revisions, scoring",
        "/api/evaluations/ev-1/metrics, scoring",
        "/api/evaluations/ev-1/comparisons, scoring",
        "/api/evaluations/ev-1/contradictions, scoring",
        "/api/metrics, scoring",
        "/api/power, scoring",
        "/api/runs/ev-1.1/footprint, carbon",
        "/api/runs/ev-1.1/cost, carbon",
        "/api/evaluations/ev-1/costs, carbon",
        "/api/evaluations/ev-1/machines, carbon",
        "/api/evaluations/ev-1/impacts, carbon",
        "/api/evaluations/ev-1/window, carbon",
        "/api/facts/grid-series, carbon",
        "/api/footprints/report, carbon",
        "/api/runs/ev-1.1, catalog"
    })
    void choosesTheServiceByPath(String path, String service) {
        assertThat(upstreams.of(path).name()).isEqualTo(service);
    }

    @Test
    void takesAServicesOriginOffItsLocations() {
        Upstream catalog = upstreams.of("/api/evaluations");

        assertThat(catalog.withoutOrigin("http://c:1/api/evaluations/ev-1")).isEqualTo("/api/evaluations/ev-1");
        assertThat(catalog.withoutOrigin("/api/evaluations/ev-1")).isEqualTo("/api/evaluations/ev-1");
    }
}
