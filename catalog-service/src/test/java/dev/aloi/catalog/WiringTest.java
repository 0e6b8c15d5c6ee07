package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.kit.outbound.OutboundPolicy;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WiringTest {
    @Test
    void runsOnIntelAndAmdNodesWhereNothingElseIsSaid() {
        assertThat(config(Map.of()).defaultPool()).isEqualTo("x86-64");
    }

    @Test
    void refusesAPoolThatThereIsNot() {
        CatalogConfig config = config(Map.of("aloi.catalog.default-pool", "sparc"));
        Wiring wiring = new Wiring();

        assertThatThrownBy(() -> wiring.evaluationRules(config, OutboundPolicy.PUBLIC))
                .hasMessage("aloi.catalog.default-pool must be one of x86-64, arm64, api, not sparc");
    }

    private static CatalogConfig config(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(CatalogConfig.class)
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(CatalogConfig.class);
    }
}
