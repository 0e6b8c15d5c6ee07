package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads prompts up to their first answers. */
final class Prefill {
    private final DecoderSession session;
    private final Lane lane;
    private final Prefixes prefixes;

    Prefill(DecoderSession session, Lane lane, Prefixes prefixes) {
        this.session = session;
        this.lane = lane;
        this.prefixes = prefixes;
    }

    /** Takes each prompt's answer: the first one that is written to it. */
    interface Answer {
        void take(int prompt, float[] logits) throws RunFailed;
    }

    /** Where each prompt's keys and values are, until the caches are closed. */
    record Read(List<Cache> caches, List<Cache.Slice> slices) implements AutoCloseable {
        @Override
        public void close() {
            caches.forEach(Cache::close);
        }
    }

    /** Prompts that share a known beginning, or none. */
    Read read(List<Tokens> prompts, Answer answer) throws RunFailed {
        Tokens prefix = prefixes.longest(prompts.getFirst());
        boolean oneByOne = prompts.size() == 1 || (session.layout().gapless() && !prefix.isEmpty());
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try {
            if (oneByOne) {
                for (int i = 0; i < prompts.size(); i++) {
                    readAlone(read, prompts.get(i), prefix, i, answer);
                }
            } else {
                readTogether(read, prompts, prefix, answer);
            }
            return read;
        } catch (RunFailed | RuntimeException | Error e) {
            read.close();
            throw e;
        }
    }

    private void readAlone(Read read, Tokens prompt, Tokens prefix, int index, Answer answer) throws RunFailed {
        Cache cache = begin(read, prefix, 1);
        read.slices().add(new Cache.Slice(cache, 0));
        tell(BlockReading.read(lane, cache, prompt), 0, index, answer);
    }

    private void readTogether(Read read, List<Tokens> prompts, Tokens prefix, Answer answer) throws RunFailed {
        Cache cache = begin(read, prefix, prompts.size());
        Logits answers = lane.read(
                cache,
                prompts.stream().map(prompt -> prompt.from(prefix.size())).toList());
        for (int row = 0; row < prompts.size(); row++) {
            read.slices().add(new Cache.Slice(cache, row));
            tell(answers, row, row, answer);
        }
    }

    private Cache begin(Read read, Tokens prefix, int rows) throws RunFailed {
        Cache cache = session.cache();
        read.caches().add(cache);
        if (prefix.isEmpty()) {
            cache.begin(rows);
        } else {
            cache.arrange(Collections.nCopies(rows, prefixes.read(prefix)));
        }
        return cache;
    }

    private void tell(Logits answers, int row, int prompt, Answer answer) throws RunFailed {
        float[] logits = new float[session.vocabulary()];
        answers.last(row, logits);
        answer.take(prompt, logits);
    }
}
