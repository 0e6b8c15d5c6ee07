package dev.aloi.gateway.proxy;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Everything under /api that no route before it has answered. */
@ApplicationScoped
class ApiRoutes {
    private static final int AFTER_THE_GATEWAYS_OWN = 100;

    private final Forwarding forwarding;

    ApiRoutes(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(AFTER_THE_GATEWAYS_OWN).handler(forwarding::forward);
    }
}
