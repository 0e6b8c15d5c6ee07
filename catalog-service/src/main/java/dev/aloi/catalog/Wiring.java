package dev.aloi.catalog;

import dev.aloi.catalog.evaluation.CallWindow;
import dev.aloi.catalog.evaluation.EvaluationIds;
import dev.aloi.catalog.evaluation.EvaluationRules;
import dev.aloi.catalog.evaluation.plan.ForecastClient;
import dev.aloi.catalog.evaluation.plan.PromptCounting;
import dev.aloi.catalog.suite.ImportIds;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.kit.outbound.OutboundPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one place where time and chance come from. */
@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    EvaluationIds evaluationIds() {
        return new EvaluationIds(new SecureRandom());
    }

    @Produces
    @Singleton
    ImportIds importIds() {
        return new ImportIds(new SecureRandom());
    }

    @Produces
    @Singleton
    EvaluationRules evaluationRules(CatalogConfig config, OutboundPolicy addresses) {
        return new EvaluationRules(pool(config.defaultPool()), addresses);
    }

    @Produces
    @Singleton
    CallWindow callWindow(CatalogConfig config) {
        return new CallWindow(config.callWindow());
    }

    @Produces
    @Singleton
    PromptCounting promptCounting(CatalogConfig config) {
        return new PromptCounting(config.modelRoots().orElse(List.of()));
    }

    @Produces
    @Singleton
    ForecastClient forecastClient(CatalogConfig config, @ConfigProperty(name = "aloi.service.token") String token) {
        return new ForecastClient(config.carbonUrl().orElse(null), token);
    }

    private static Pool pool(String label) {
        return Arrays.stream(Pool.values())
                .filter(pool -> pool.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("aloi.catalog.default-pool must be one of "
                        + Arrays.stream(Pool.values()).map(Pool::label).collect(Collectors.joining(", "))
                        + ", not " + label));
    }
}
