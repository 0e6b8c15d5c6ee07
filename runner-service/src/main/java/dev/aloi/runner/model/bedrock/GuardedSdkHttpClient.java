package dev.aloi.runner.model.bedrock;

import dev.aloi.kit.outbound.OutboundCall;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundRequest;
import dev.aloi.kit.outbound.OutboundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Lets AWS' library call over the guarded client: its endpoints may be users' too. */
final class GuardedSdkHttpClient implements SdkHttpClient {
    /** Set by the transport itself. */
    private static final Set<String> TRANSPORT = Set.of("host", "content-length", "expect");

    /** Where the call under way is put, so that whoever waits for it can break it off: the library calls on the asking thread. */
    static final ScopedValue<BedrockRequest> ASKING = ScopedValue.newInstance();

    private final OutboundClient client;
    private final OutboundLimits limits;

    GuardedSdkHttpClient(OutboundClient client, OutboundLimits limits) {
        this.client = client;
        this.limits = limits;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        OutboundCall call = client.prepare(outbound(request));
        ASKING.get().begins(call);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                try (OutboundResponse response = call.send()) {
                    return response(response);
                }
            }

            @Override
            public void abort() {
                call.cancel();
            }
        };
    }

    /** All headers are signed or secret: they go to the named origin alone. */
    private OutboundRequest outbound(HttpExecuteRequest execute) {
        SdkHttpRequest request = execute.httpRequest();
        Map<String, String> headers = new TreeMap<>();
        request.forEachHeader((name, values) -> {
            if (!TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(",", values));
            }
        });
        ByteBuffer body = execute.contentStreamProvider()
                .map(provider -> bytes(provider.newStream()))
                .orElse(ByteBuffer.allocate(0));
        return new OutboundRequest(request.method().name(), request.getUri(), Map.of(), headers, body, limits);
    }

    private static ByteBuffer bytes(InputStream content) {
        try (content) {
            return ByteBuffer.wrap(content.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("a request is in memory", e);
        }
    }

    /** Read to its end here: what the library meets while it parses, it hides. */
    private static HttpExecuteResponse response(OutboundResponse response) throws IOException {
        SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(response.status());
        for (String name :
                new String[] {"content-type", "retry-after", "x-amzn-errortype", "x-amzn-requestid", "date"}) {
            response.header(name).ifPresent(value -> head.putHeader(name, value));
        }
        return HttpExecuteResponse.builder()
                .response(head.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(response.bytes())))
                .build();
    }

    @Override
    public String clientName() {
        return "aloi";
    }

    /** The guarded client is the service's. */
    @Override
    public void close() {}
}
