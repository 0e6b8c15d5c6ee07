package dev.aloi.kit.outbound;

import dev.aloi.kit.outbound.OutboundFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.ByteBufferEntity;
import org.jspecify.annotations.Nullable;

/** One call that may be made once, and cancelled at any time by anybody. */
public final class OutboundCall {
    private static final long NEVER = Long.MAX_VALUE;

    /**
     * A server may close a kept connection just when it is used again (RFC 9112, 9.3.1), and nobody has read the call then. That shows at
     * once; whoever closes later may have begun to answer, which costs money to ask for again.
     */
    private static final Duration CLOSED_BEFORE = Duration.ofSeconds(1);

    private final OutboundRequest request;
    private final OutboundPolicy policy;
    private final HttpClient http;
    private final CallWatch watch;
    private final LongSupplier nanoTime;
    private final long startedAt;

    private volatile @Nullable HttpUriRequestBase current;
    private volatile @Nullable Kind ended;

    /** How long after the start the present wait is over; {@link #NEVER} while nothing is waited for. */
    private volatile long patience;

    private volatile Kind waitingFor = Kind.SLOW_START;

    OutboundCall(
            OutboundRequest request, OutboundPolicy policy, HttpClient http, CallWatch watch, LongSupplier nanoTime) {
        this.request = request;
        this.policy = policy;
        this.http = http;
        this.watch = watch;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.patience = request.limits().firstByte().toNanos();
    }

    /** Returns when the head of the answer is there; waits no longer for a first byte than the limits allow. */
    public OutboundResponse send() throws OutboundFailure {
        watch.add(this);
        try {
            return follow();
        } catch (IOException | RuntimeException e) {
            watch.remove(this);
            throw failure(e);
        }
    }

    /** Breaks off; whoever sends or reads fails with {@link Kind#CANCELLED} at once. */
    public void cancel() {
        end(Kind.CANCELLED);
    }

    private OutboundResponse follow() throws IOException {
        URI uri = request.uri();
        for (int hop = 0; ; hop++) {
            Optional<String> refusal = policy.refusal(uri);
            if (refusal.isPresent()) {
                throw new OutboundFailure(Kind.REFUSED, uri.getRawAuthority() + " " + refusal.get());
            }
            ClassicHttpResponse response = exchange(uri);
            Header location = response.getFirstHeader("location");
            if (!isRedirect(response.getCode())
                    || location == null
                    || request.limits().redirects() == 0) {
                return new OutboundResponse(uri, response, body(response));
            }
            response.close();
            if (hop == request.limits().redirects()) {
                throw new OutboundFailure(Kind.MISDIRECTED, "redirected more than " + hop + " times");
            }
            uri = target(uri, location.getValue());
        }
    }

    private boolean isRedirect(int status) {
        return !request.method().equals("POST") && status >= 301 && status <= 308 && status != 304;
    }

    private static URI target(URI from, String location) throws OutboundFailure {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new OutboundFailure(Kind.MISDIRECTED, "redirected to what is no address");
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
            throw new OutboundFailure(Kind.MISDIRECTED, "redirected from https to http");
        }
        return to;
    }

    /** Calls again where a kept connection turns out to have been closed; each such connection is dropped, so there is an end to it. */
    private ClassicHttpResponse exchange(URI uri) throws IOException {
        while (true) {
            HttpClientContext context = HttpClientContext.create();
            long sentAt = nanoTime.getAsLong();
            try {
                return exchange(uri, context);
            } catch (NoHttpResponseException | SocketException e) {
                Duration after = Duration.ofNanos(nanoTime.getAsLong() - sentAt);
                if (ended != null || !isKept(context) || after.compareTo(CLOSED_BEFORE) > 0) {
                    throw e;
                }
            }
        }
    }

    /** Whether the connection had brought an answer before. */
    private static boolean isKept(HttpClientContext context) {
        EndpointDetails connection = context.getEndpointDetails();
        return connection != null && connection.getResponseCount() > 0;
    }

    private ClassicHttpResponse exchange(URI uri, HttpClientContext context) throws IOException {
        HttpUriRequestBase sent = new HttpUriRequestBase(request.method(), uri);
        request.headers().forEach(sent::setHeader);
        HttpHost origin = origin(uri);
        if (origin.equals(origin(request.uri()))) {
            request.secrets().forEach(sent::setHeader);
        }
        ByteBuffer body = request.body();
        if (body != null) {
            sent.setEntity(entity(body));
        }
        current = sent;
        if (ended != null) {
            throw new IOException("ended before it began");
        }
        return http.executeOpen(origin, sent, context);
    }

    private static HttpEntity entity(ByteBuffer body) {
        return body.hasArray()
                ? new ByteArrayEntity(body.array(), body.arrayOffset() + body.position(), body.remaining(), null)
                : new ByteBufferEntity(body.duplicate(), null);
    }

    private static HttpHost origin(URI uri) {
        String host = OutboundPolicy.host(uri);
        return new HttpHost(
                uri.getScheme().toLowerCase(Locale.ROOT),
                host.indexOf(':') < 0 ? host : "[" + host + "]",
                OutboundPolicy.port(uri));
    }

    private LimitedBody body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return new LimitedBody(
                this,
                response,
                entity == null ? InputStream.nullInputStream() : entity.getContent(),
                entity == null ? 0 : entity.getContentLength(),
                request.limits().bytes());
    }

    /** Called before a piece of the body is waited for. */
    void waits(boolean first) {
        if (!first) {
            waitingFor = Kind.STALLED;
            patience = elapsed() + request.limits().idle().toNanos();
        }
    }

    /** Called when a piece of the body has come. */
    void progresses() {
        patience = NEVER;
    }

    void closed() {
        watch.remove(this);
    }

    /** Called from time to time by the watch. */
    void check() {
        long elapsed = elapsed();
        if (elapsed >= request.limits().total().toNanos()) {
            end(Kind.TOO_SLOW);
        } else if (elapsed >= patience) {
            end(waitingFor);
        }
    }

    private long elapsed() {
        return nanoTime.getAsLong() - startedAt;
    }

    /** The first reason counts. */
    synchronized void end(Kind reason) {
        if (ended == null) {
            ended = reason;
        }
        HttpUriRequestBase sent = current;
        if (sent != null) {
            sent.cancel();
        }
    }

    OutboundFailure failure(Exception cause) {
        if (cause instanceof OutboundFailure known && ended == null) {
            return known;
        }
        String host = String.valueOf(request.uri().getRawAuthority());
        Kind reason = ended;
        OutboundFailure failure = reason != null
                ? new OutboundFailure(reason, ended(reason, host))
                : switch (cause) {
                    case GuardedNames.Refusal refusal ->
                        new OutboundFailure(Kind.REFUSED, String.valueOf(refusal.getMessage()));
                    case UnknownHostException _ ->
                        new OutboundFailure(Kind.UNKNOWN_HOST, "the name " + host + " is not known");
                    case ConnectTimeoutException _ ->
                        new OutboundFailure(Kind.NOT_CONNECTED, host + " did not take the connection in time");
                    case ConnectException _ ->
                        new OutboundFailure(Kind.NOT_CONNECTED, host + " did not take the connection");
                    case SSLException _ ->
                        new OutboundFailure(Kind.NOT_TRUSTED, "no trusted connection to " + host + " came about");
                    default -> new OutboundFailure(Kind.BROKEN, host + " broke off the connection");
                };
        failure.initCause(cause);
        return failure;
    }

    private String ended(Kind reason, String host) {
        OutboundLimits limits = request.limits();
        return switch (reason) {
            case SLOW_START -> host + " sent nothing within " + limits.firstByte();
            case STALLED -> host + " stopped in the middle of its answer for " + limits.idle();
            case TOO_SLOW -> host + " did not end its answer within " + limits.total();
            case TOO_LARGE -> host + " answered with more than " + limits.bytes() + " bytes";
            case CANCELLED -> "cancelled";
            case REFUSED, UNKNOWN_HOST, NOT_CONNECTED, NOT_TRUSTED, BROKEN, MISDIRECTED ->
                throw new IllegalStateException("nothing that ends a call from outside: " + reason);
        };
    }
}
