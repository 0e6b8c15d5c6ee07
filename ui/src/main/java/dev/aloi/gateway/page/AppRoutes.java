package dev.aloi.gateway.page;

import dev.aloi.gateway.answer.Problems;
import dev.aloi.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The app's own addresses: it decides itself what each of them shows, so all get its one page. */
@ApplicationScoped
class AppRoutes {
    /** Ids may hold dots; elsewhere a dot names a file. */
    private static final String APP_ADDRESSES =
            "/(?:(?:models|evaluations|licences|suites)/.*|(?!api/|q/|assets/)[^.]*)";

    private static final int AFTER_FILES = RouteConstants.ROUTE_ORDER_DEFAULT + 1;

    private final Buffer page = read("META-INF/resources/index.html");

    void install(@Observes Router router) {
        router.getWithRegex(APP_ADDRESSES).handler(this::show);
        router.route().order(AFTER_FILES).handler(AppRoutes::miss);
    }

    private static void miss(RoutingContext context) {
        Problems.send(context.response(), Problem.notFound("page", context.normalizedPath()));
    }

    private void show(RoutingContext context) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page);
    }

    private static Buffer read(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing: the app was not built");
            }
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
