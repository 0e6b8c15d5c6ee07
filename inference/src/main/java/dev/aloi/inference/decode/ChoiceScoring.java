package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** How likely a model finds each of several texts after the same prompt, which it reads once. */
final class ChoiceScoring implements AutoCloseable {
    private final DecoderSession session;
    private final Lane lane;
    private final Prefixes prefixes;
    private final Ledger ledger;
    private final LongSupplier nanoTime;
    private final Cache cache;
    private final float[] first;
    private final float[] logits;

    ChoiceScoring(DecoderSession session, Lane lane, Prefixes prefixes, Ledger ledger, LongSupplier nanoTime) {
        this.session = session;
        this.lane = lane;
        this.prefixes = prefixes;
        this.ledger = ledger;
        this.nanoTime = nanoTime;
        this.cache = session.cache();
        this.first = new float[session.vocabulary()];
        this.logits = new float[session.vocabulary()];
    }

    /** Ends the task, unless it is given up meanwhile. */
    void score(ChoiceTask task) throws RunFailed {
        task.begin(nanoTime.getAsLong());
        ledger.begin();
        List<Double> logarithms = new ArrayList<>();
        readShared(task);
        for (Tokens tail : task.tails()) {
            if (task.checkPatience(nanoTime.getAsLong())) {
                break;
            }
            logarithms.add(Logprobs.of(first, tail.get(0)) + rest(tail));
            task.read(logarithms.size());
        }
        ledger.count(task, task.most());
        ledger.settle();
        if (!task.isDone()) {
            task.conclude(logarithms, task.since(nanoTime.getAsLong()));
        }
    }

    /** Ends with what the model holds of the tails' first tokens. */
    private void readShared(ChoiceTask task) throws RunFailed {
        Tokens prefix = prefixes.longest(task.prompt());
        if (prefix.isEmpty()) {
            cache.begin(1, task.most());
        } else {
            cache.arrange(List.of(prefixes.read(prefix)), task.most());
        }
        BlockReading.read(lane, cache, task.prompt()).last(0, first);
    }

    /** Of the tokens after a tail's first; what the prompt left in the cache is read, not copied. */
    private double rest(Tokens tail) throws RunFailed {
        if (tail.size() == 1) {
            return 0;
        }
        if (session.lastOnly()) {
            return restByToken(tail);
        }
        return tail.size() <= BlockReading.BLOCK ? restAtOnce(tail) : restByBlock(tail);
    }

    private double restAtOnce(Tokens tail) throws RunFailed {
        Logits answers = lane.peek(cache, tail.slice(0, tail.size() - 1));
        double sum = 0;
        for (int i = 1; i < tail.size(); i++) {
            answers.after(0, i - 1, logits);
            sum += Logprobs.of(logits, tail.get(i));
        }
        return sum;
    }

    /** Of a long text, so that the memory for answers stays bounded. */
    private double restByBlock(Tokens tail) throws RunFailed {
        double sum = 0;
        try (Cache copy = session.cache()) {
            copy.arrange(List.of(new Cache.Slice(cache, 0)));
            for (int from = 0; from < tail.size() - 1; from += BlockReading.BLOCK) {
                int end = Math.min(tail.size() - 1, from + BlockReading.BLOCK);
                Logits answers = lane.readForAll(copy, List.of(tail.slice(from, end)));
                for (int i = from; i < end; i++) {
                    answers.after(0, i - from, logits);
                    sum += Logprobs.of(logits, tail.get(i + 1));
                }
            }
        }
        return sum;
    }

    /** For a decoder that tells only what comes after the last token that it reads. */
    private double restByToken(Tokens tail) throws RunFailed {
        double sum = 0;
        for (int i = 1; i < tail.size(); i++) {
            lane.peek(cache, tail.slice(0, i)).last(0, logits);
            sum += Logprobs.of(logits, tail.get(i));
        }
        return sum;
    }

    @Override
    public void close() {
        cache.close();
    }
}
