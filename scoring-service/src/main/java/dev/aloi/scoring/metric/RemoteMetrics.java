package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.http.HttpScorer;
import dev.aloi.scoring.metric.http.HttpScorerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Metrics that ask somebody else. */
final class RemoteMetrics {
    private static final Pattern TOKEN = Pattern.compile("[A-Z0-9_]{0,40}");
    private static final int MILLIS = 1_000;

    private RemoteMetrics() {}

    static List<MetricFamily> all() {
        return List.of(new MetricFamily(
                "http",
                "what a scorer of your own says: it gets {\"completion\", \"references\"} by POST and answers {\"score\"};"
                        + " token=NAME sends the secret ALOI_SCORER_TOKEN_NAME",
                "whoever wrote the scorer",
                Range.RATE,
                List.of(
                        Option.text("url", "http://127.0.0.1:8000/score"),
                        Option.text("token", ""),
                        Option.number("timeout", "10"),
                        Option.number("best", "1"),
                        Option.flag("lowerIsBetter")),
                (it, registry) -> new HttpScorer(settings(it), registry.scorers())));
    }

    private static HttpScorerSettings settings(Options options) {
        String token = options.text("token");
        if (!TOKEN.matcher(token).matches()) {
            throw new InvalidMetricException(
                    "the option token of http is a name in capitals, digits and _, not '%s'".formatted(token));
        }
        return new HttpScorerSettings(
                address(options.text("url")),
                Optional.of(token).filter(it -> !it.isEmpty()),
                Duration.ofMillis(Math.round(options.number("timeout") * MILLIS)),
                options.number("best"),
                options.flag("lowerIsBetter"));
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new InvalidMetricException("the option url of http is no address");
        }
    }
}
