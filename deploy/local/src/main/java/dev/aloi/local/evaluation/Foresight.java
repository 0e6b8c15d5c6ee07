package dev.aloi.local.evaluation;

import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What an evaluation can show, before it is run. */
public record Foresight(GatewayClient gateway) {
    /** Empty where there is nothing to compare, or too little. */
    public Optional<String> of(EvaluationPlan plan) throws Refused, IOException {
        if (plan.candidateCount() < 2 || plan.samples() < 2) {
            return Optional.empty();
        }
        var metric = plan.metrics().getFirst();
        var power = gateway.get("/api/power?metric=%s&samples=%d&candidates=%d"
                .formatted(URLEncoder.encode(metric, StandardCharsets.UTF_8), plan.samples(), plan.candidateCount()));
        return Optional.of(String.format(
                Locale.ROOT,
                "%d samples show differences in %s from about %.2g on, in %.0f %% of cases (spread of differences %.2g, %s)",
                plan.samples(),
                metric,
                power.path("minimumDetectableEffect").asDouble(),
                100 * power.path("power").asDouble(),
                power.path("deviation").asDouble(),
                power.path("basis").asText()));
    }
}
