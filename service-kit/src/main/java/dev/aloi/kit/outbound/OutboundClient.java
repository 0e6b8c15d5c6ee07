package dev.aloi.kit.outbound;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses that users name, over HTTP/1.1, and only those that the policy lets them call: checked by name, again at connect
 * by the very address connected to, and at each redirect. Blocking, for virtual threads; connections are kept. It asks no proxy:
 * a proxy would resolve names unseen.
 */
public final class OutboundClient implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.of(Duration.ofSeconds(10));

    /** After it a name is looked up again. */
    private static final TimeValue KEPT = TimeValue.of(Duration.ofMinutes(5));

    /** Servers close what idles; a connection that idled longer is tried before it is used again. */
    private static final TimeValue TRUSTED = TimeValue.of(Duration.ofSeconds(1));

    /** Beyond what anybody has in flight: how many calls are made at a time is for the caller to say. */
    private static final int CONNECTIONS = 10_000;

    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_LENGTH = 64 * 1024;

    private final OutboundPolicy policy;
    private final LongSupplier nanoTime;
    private final CloseableHttpClient http;
    private final CallWatch watch = new CallWatch();

    /**
     * Takes the policy and the world.
     *
     * @param names how names become addresses: {@link org.apache.hc.client5.http.SystemDefaultDnsResolver} but for tests
     * @param nanoTime the monotonic clock
     */
    public OutboundClient(OutboundPolicy policy, DnsResolver names, LongSupplier nanoTime) {
        this.policy = policy;
        this.nanoTime = nanoTime;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(policy, names))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MAX_HEADERS)
                                        .setMaxLineLength(MAX_HEADER_LENGTH)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setTimeToLive(KEPT)
                                .setValidateAfterInactivity(TRUSTED)
                                .build())
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .setUserAgent("aloi")
                .build();
    }

    /** The policy that every call has to meet. */
    public OutboundPolicy policy() {
        return policy;
    }

    /** A call to be sent, which can be cancelled from elsewhere. Its limits run from now on. */
    public OutboundCall prepare(OutboundRequest request) {
        return new OutboundCall(request, policy, http, watch, nanoTime);
    }

    /** Sends a call that nobody cancels. */
    public OutboundResponse send(OutboundRequest request) throws IOException {
        return prepare(request).send();
    }

    @Override
    public void close() {
        watch.close();
        http.close(CloseMode.IMMEDIATE);
    }
}
