package dev.aloi.gateway;

import dev.aloi.contracts.id.TenantId;
import dev.aloi.gateway.door.Door;
import dev.aloi.gateway.live.RankingStreams;
import dev.aloi.gateway.proxy.Upstreams;
import dev.aloi.kit.event.EventCodec;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes beans of what knows no framework. */
@ApplicationScoped
class Wiring {
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int IDLE_TIMEOUT_SECONDS = 300;
    private static final int CONNECTIONS_PER_SERVICE = 64;

    @Produces
    @Singleton
    Door door(GatewayConfig config) {
        return new Door(config.token().orElse(""));
    }

    @Produces
    @Singleton
    Upstreams upstreams(GatewayConfig config) {
        return new Upstreams(config.catalog(), config.scoring(), config.carbon());
    }

    @Produces
    @Singleton
    RankingStreams rankingStreams(GatewayConfig config) {
        return new RankingStreams(new EventCodec(), new TenantId(config.tenant()));
    }

    @Produces
    @Singleton
    HttpClient httpClient(Vertx vertx) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setIdleTimeout(IDLE_TIMEOUT_SECONDS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE));
    }
}
