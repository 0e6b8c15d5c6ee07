package dev.aloi.runner;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StartConditionsTest {
    @Test
    void acceptsAnEnvironmentInWhichNothingReportsHome() {
        Map<String, String> environment =
                Map.of("ORT_DISABLE_TELEMETRY", "1", "OPT_OUT_TRACKING", "true", "DJL_OFFLINE", "true", "HOME", "/");

        assertThatCode(() -> StartConditions.require(environment)).doesNotThrowAnyException();
    }

    @Test
    void namesEverythingThatIsMissingOrWrong() {
        Map<String, String> environment = Map.of("ORT_DISABLE_TELEMETRY", "0", "OPT_OUT_TRACKING", "true");

        assertThatThrownBy(() -> StartConditions.require(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The runner does not start: the environment must have DJL_OFFLINE=true,"
                        + " ORT_DISABLE_TELEMETRY=1, or libraries would send reports about this node and its models"
                        + " to their makers.");
    }
}
