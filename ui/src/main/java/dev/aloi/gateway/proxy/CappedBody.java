package dev.aloi.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body that breaks off once it has grown over a limit; a body sent in chunks does not say its length beforehand. */
final class CappedBody implements ReadStream<Buffer> {
    private final HttpServerRequest request;
    private final long limit;
    private long bytes;
    private boolean exceeded;
    private Runnable whenExceeded = () -> {};

    CappedBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    boolean exists() {
        return request.getHeader("Transfer-Encoding") != null || declared() > 0;
    }

    boolean isKnownToExceed() {
        return declared() > limit;
    }

    boolean hasExceeded() {
        return exceeded;
    }

    /** A pipe would end the request to the service as if the body were whole: {@code abort} must break it off. */
    void whenExceeded(Runnable abort) {
        whenExceeded = abort;
    }

    private long declared() {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        bytes += chunk.length();
        if (bytes <= limit) {
            handler.handle(chunk);
        } else if (!exceeded) {
            exceeded = true;
            whenExceeded.run();
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }
}
