package dev.aloi.kit.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** An answer under way. Its body is read within the limits of the call; closed before its end, the connection is given up. */
public final class OutboundResponse implements AutoCloseable {
    private final URI uri;
    private final ClassicHttpResponse response;
    private final LimitedBody body;

    OutboundResponse(URI uri, ClassicHttpResponse response, LimitedBody body) {
        this.uri = uri;
        this.response = response;
        this.body = body;
    }

    /** Who answered: the last address where there were redirects. */
    public URI uri() {
        return uri;
    }

    public int status() {
        return response.getCode();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /** Fails with {@link OutboundFailure} where a limit is reached or the connection breaks. */
    public InputStream body() {
        return body;
    }

    /** The whole body. */
    public byte[] bytes() throws IOException {
        return body.readAllBytes();
    }

    @Override
    public void close() {
        body.close();
    }
}
