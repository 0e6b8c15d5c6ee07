package dev.aloi.scoring;

import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.scoring.encoder.ModelEncoders;
import dev.aloi.scoring.metric.MetricPlugins;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.encoder.Encoders;
import dev.aloi.scoring.metric.http.RetryingScorers;
import dev.aloi.scoring.scorer.GuardedScorers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The one place where time and the metrics come from. Chance comes from the seed of each evaluation. */
@ApplicationScoped
class Wiring {
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(250), Duration.ofSeconds(1));

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    MetricRegistry metrics(ScoringConfig config, OutboundClient client, Encoders encoders) {
        List<Path> jars =
                config.metrics().orElse(List.of()).stream().map(Path::of).toList();
        return MetricRegistry.BUILT_IN
                .with(MetricPlugins.load(jars))
                .with(new RetryingScorers(new GuardedScorers(client, System::getenv), PAUSES))
                .withEncoders(encoders);
    }

    /** They stay loaded as long as the process. */
    @Produces
    @Singleton
    Encoders encoders(ScoringConfig config) {
        return config.encoders()
                .map(Path::of)
                .<Encoders>map(ModelEncoders::within)
                .orElse(Encoders.NONE);
    }
}
