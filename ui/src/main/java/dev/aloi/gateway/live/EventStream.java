package dev.aloi.gateway.live;

import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One browser's stream of one evaluation; used on its connection's event loop alone. */
final class EventStream {
    private final HttpServerResponse response;
    private boolean begun;
    private @Nullable Ranking latest;

    EventStream(HttpServerResponse response) {
        this.response = response;
    }

    /** Begins with the newer of the present and what has come in since the present was asked for. */
    void begin(Optional<Ranking> present) {
        begun = true;
        response.putHeader("Content-Type", "text/event-stream").setChunked(true);
        response.write(ServerSentEvent.KEEP_ALIVE);
        Ranking early = latest;
        latest = null;
        present.ifPresent(this::accept);
        if (early != null) {
            accept(early);
        }
    }

    void keepAlive() {
        if (isOpen()) {
            response.write(ServerSentEvent.KEEP_ALIVE);
        }
    }

    /** Sends what is newer than all before; a slow reader misses steps of the progress, never the end. */
    void accept(Ranking ranking) {
        if (!ranking.isNewerThan(latest)) {
            return;
        }
        if (!begun) {
            latest = ranking;
            return;
        }
        boolean waits = response.writeQueueFull() && !ranking.isFinal();
        if (!isOpen() || waits) {
            return;
        }
        latest = ranking;
        response.write(new ServerSentEvent("ranking", ranking.json()).text());
        if (ranking.isFinal()) {
            response.end();
        }
    }

    private boolean isOpen() {
        return begun && !response.ended() && !response.closed();
    }
}
