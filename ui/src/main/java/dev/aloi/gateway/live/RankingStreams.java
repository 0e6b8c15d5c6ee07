package dev.aloi.gateway.live;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.RankingEvent;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.kit.event.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who is watching which evaluation. */
public final class RankingStreams {
    private final EventCodec codec;
    private final TenantId tenant;
    private final Map<EvaluationId, Set<Consumer<Ranking>>> watchers = new ConcurrentHashMap<>();

    public RankingStreams(EventCodec codec, TenantId tenant) {
        this.codec = codec;
        this.tenant = tenant;
    }

    void watch(EvaluationId evaluation, Consumer<Ranking> watcher) {
        watchers.computeIfAbsent(evaluation, unwatched -> ConcurrentHashMap.newKeySet())
                .add(watcher);
    }

    void leave(EvaluationId evaluation, Consumer<Ranking> watcher) {
        watchers.computeIfPresent(evaluation, (watched, those) -> {
            those.remove(watcher);
            return those.isEmpty() ? null : those;
        });
    }

    /** Fails where the bytes are no ranking. */
    Ranking read(byte[] json) {
        return switch (codec.decode(json, RankingEvent.class)) {
            case RankingUpdated updated -> new Ranking(updated, new String(json, StandardCharsets.UTF_8));
        };
    }

    /** Another tenant's ranking reaches nobody here. */
    void announce(Ranking ranking) {
        if (ranking.event().tenant().equals(tenant)) {
            watchers.getOrDefault(ranking.event().evaluation(), Set.of()).forEach(watcher -> watcher.accept(ranking));
        }
    }
}
