package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beginnings that prompts share: read once, then only copied. The least lately used ones are let go. */
final class Prefixes implements AutoCloseable {
    private static final int MOST_KNOWN = 16;

    private final DecoderSession session;
    private final Lane lane;
    private final long maxBytes;
    private final Map<Tokens, Optional<Cache>> known = new LinkedHashMap<>(16, 0.75f, true);
    private Tokens lastPrompt = Tokens.NONE;

    /** @param maxBytes that all of them may take together */
    Prefixes(DecoderSession session, Lane lane, long maxBytes) {
        this.session = session;
        this.lane = lane;
        this.maxBytes = maxBytes;
    }

    /** Takes prompts that came together; what they share with each other or with those before may be shared with others yet. */
    void learn(List<Tokens> prompts) {
        List<Tokens> all = new ArrayList<>(prompts);
        if (!lastPrompt.isEmpty()) {
            all.add(lastPrompt);
        }
        for (Tokens prefix : SharedPrefixes.of(all)) {
            if (prefix.size() * session.layout().bytesPerToken() <= maxBytes) {
                known.putIfAbsent(prefix, Optional.empty());
            }
        }
        if (!prompts.isEmpty()) {
            lastPrompt = prompts.getLast();
        }
        shrink();
    }

    /** The longest known beginning of a prompt that leaves at least one token to read; empty where there is none. */
    Tokens longest(Tokens prompt) {
        Tokens longest = Tokens.NONE;
        for (Tokens prefix : known.keySet()) {
            if (prefix.size() > longest.size() && prefix.size() < prompt.size() && prompt.startsWith(prefix)) {
                longest = prefix;
            }
        }
        return longest;
    }

    /** The beginning's single row, which must not be changed. */
    Cache.Slice read(Tokens prefix) throws RunFailed {
        Cache cache = known.getOrDefault(prefix, Optional.empty()).orElse(null);
        if (cache == null) {
            cache = session.cache();
            try {
                cache.begin(1, prefix.size());
                BlockReading.read(lane, cache, prefix);
                cache.settle();
            } catch (RunFailed | RuntimeException | Error e) {
                cache.close();
                throw e;
            }
            known.put(prefix, Optional.of(cache));
            shrink();
        }
        return new Cache.Slice(cache, 0);
    }

    private void shrink() {
        Iterator<Map.Entry<Tokens, Optional<Cache>>> eldestFirst =
                known.entrySet().iterator();
        int count = known.size();
        long bytes = bytes();
        while (eldestFirst.hasNext() && (bytes > maxBytes || count > MOST_KNOWN) && count > 1) {
            Optional<Cache> eldest = eldestFirst.next().getValue();
            eldestFirst.remove();
            count--;
            bytes -= eldest.map(Cache::bytes).orElse(0L);
            eldest.ifPresent(Cache::close);
        }
    }

    private long bytes() {
        return known.values().stream()
                .flatMap(Optional::stream)
                .mapToLong(Cache::bytes)
                .sum();
    }

    @Override
    public void close() {
        known.values().forEach(cache -> cache.ifPresent(Cache::close));
        known.clear();
    }
}
