package dev.aloi.gateway.proxy;

import dev.aloi.gateway.GatewayConfig;
import dev.aloi.gateway.answer.Problems;
import dev.aloi.gateway.proxy.Upstreams.Upstream;
import dev.aloi.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request on to its service, both bodies as streams. Only named headers pass: the gateway alone says who calls and for which
 * tenant, and no answer brings headers that weaken the browser's guard.
 */
@ApplicationScoped
public class Forwarding {
    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final long LINGER_MILLIS = 1_000;
    private static final List<String> REQUEST_HEADERS = List.of(
            "Accept", "Accept-Language", "Content-Type", "If-Match", "If-None-Match", "traceparent", "tracestate");
    private static final List<String> RESPONSE_HEADERS =
            List.of("Content-Type", "Content-Length", "Content-Language", "ETag", "Retry-After", "Allow");

    private final HttpClient client;
    private final Upstreams upstreams;
    private final GatewayConfig config;

    Forwarding(HttpClient client, Upstreams upstreams, GatewayConfig config) {
        this.client = client;
        this.upstreams = upstreams;
        this.config = config;
    }

    /** Asks a service on the gateway's own behalf. */
    public Future<HttpClientResponse> get(String path) {
        return client.request(options(upstreams.of(path), HttpMethod.GET, path)).compose(HttpClientRequest::send);
    }

    public void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        CappedBody body = new CappedBody(request, limit(request));
        if (body.isKnownToExceed()) {
            refuse(context, Problems.tooLarge(body.limit()));
            return;
        }
        request.pause();
        String path = context.normalizedPath();
        Upstream upstream = upstreams.of(path);
        client.request(options(upstream, request.method(), withQuery(path, request.query())))
                .compose(out -> send(request, body, out))
                .onSuccess(answer -> relay(upstream, answer, context.response()))
                .onFailure(failure -> fail(context, upstream, body, failure));
    }

    /** Services read files from the disk, and anything else into the memory. */
    private long limit(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.startsWith("multipart/form-data")
                ? config.uploadLimit()
                : Math.min(config.uploadLimit(), config.bodyLimit());
    }

    private RequestOptions options(Upstream upstream, HttpMethod method, String uri) {
        return new RequestOptions()
                .setAbsoluteURI(upstream.address().resolve(uri).toString())
                .setMethod(method)
                .putHeader("Authorization", "Bearer " + config.serviceToken())
                .putHeader("X-Aloi-Tenant", config.tenant());
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    private static Future<HttpClientResponse> send(HttpServerRequest request, CappedBody body, HttpClientRequest out) {
        for (String name : REQUEST_HEADERS) {
            String value = request.getHeader(name);
            if (value != null) {
                out.putHeader(name, value);
            }
        }
        request.response().closeHandler(closed -> out.reset());
        // What goes wrong fails the answer too, and is dealt with there.
        out.exceptionHandler(failure -> LOG.debugf("Request broken off: %s", failure.getMessage()));
        if (!body.exists()) {
            request.resume();
            return out.send();
        }
        String length = request.getHeader("Content-Length");
        if (length != null) {
            out.putHeader("Content-Length", length);
        }
        body.whenExceeded(out::reset);
        return out.send(body);
    }

    private static void relay(Upstream upstream, HttpClientResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.statusCode());
        for (String name : RESPONSE_HEADERS) {
            String value = answer.getHeader(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        String location = answer.getHeader("Location");
        if (location != null) {
            response.putHeader("Location", upstream.withoutOrigin(location));
        }
        boolean mayHaveBody = answer.statusCode() != 204 && answer.statusCode() != 304;
        if (mayHaveBody && answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(failure -> response.reset());
    }

    private void fail(RoutingContext context, Upstream upstream, CappedBody body, Throwable failure) {
        if (body.hasExceeded()) {
            refuse(context, Problems.tooLarge(body.limit()));
            return;
        }
        LOG.warnf("The %s service did not answer: %s", upstream.name(), failure.getMessage());
        refuse(context, Problems.unavailable(upstream.name()));
    }

    /**
     * What is left of the request's body is dropped, and the connection soon closed; at once would reset it before the client has read
     * the answer (RFC 9112, 9.6).
     */
    private static void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        request.resume();
        Problems.send(context.response(), problem);
        if (!request.isEnded()) {
            context.vertx().setTimer(LINGER_MILLIS, tick -> request.connection().close());
        }
    }
}
