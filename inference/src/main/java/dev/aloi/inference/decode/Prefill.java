package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Reads prompts up to their first answers. */
final class Prefill implements AutoCloseable {
    private final DecoderSession session;
    private final Lane lane;
    private final Prefixes prefixes;
    private final Cache reading;
    private final Cache gathered;
    private final float[] logits;

    Prefill(DecoderSession session, Lane lane, Prefixes prefixes) {
        this.session = session;
        this.lane = lane;
        this.prefixes = prefixes;
        this.reading = session.cache();
        this.gathered = session.cache();
        this.logits = new float[session.vocabulary()];
    }

    /** Takes each prompt's answer: the first one that is written to it. */
    interface Answer {
        void take(int prompt, float[] logits) throws RunFailed;
    }

    /** Prompts that share a known beginning, or none. Tells where each one's keys and values are, until others are read. */
    List<Cache.Slice> read(List<Tokens> prompts, Answer answer) throws RunFailed {
        Tokens prefix = prefixes.longest(prompts.getFirst());
        if (prompts.size() == 1) {
            readAlone(prompts.getFirst(), prefix, 0, answer);
            return slices(reading, 1);
        }
        if (session.layout().gapless() && !prefix.isEmpty()) {
            readOneByOne(prompts, prefix, answer);
            return slices(gathered, prompts.size());
        }
        readTogether(prompts, prefix, answer);
        return slices(reading, prompts.size());
    }

    private static List<Cache.Slice> slices(Cache cache, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> new Cache.Slice(cache, row))
                .toList();
    }

    private void readOneByOne(List<Tokens> prompts, Tokens prefix, Answer answer) throws RunFailed {
        gathered.begin(prompts.size(), longest(prompts));
        for (int i = 0; i < prompts.size(); i++) {
            readAlone(prompts.get(i), prefix, i, answer);
            gathered.fill(i, new Cache.Slice(reading, 0));
        }
    }

    private void readAlone(Tokens prompt, Tokens prefix, int index, Answer answer) throws RunFailed {
        begin(prefix, 1, prompt.size());
        tell(BlockReading.read(lane, reading, prompt), 0, index, answer);
    }

    private void readTogether(List<Tokens> prompts, Tokens prefix, Answer answer) throws RunFailed {
        begin(prefix, prompts.size(), longest(prompts));
        Logits answers = lane.read(
                reading,
                prompts.stream().map(prompt -> prompt.from(prefix.size())).toList());
        for (int row = 0; row < prompts.size(); row++) {
            tell(answers, row, row, answer);
        }
    }

    private static int longest(List<Tokens> prompts) {
        return prompts.stream().mapToInt(Tokens::size).max().orElseThrow();
    }

    private void begin(Tokens prefix, int rows, int most) throws RunFailed {
        if (prefix.isEmpty()) {
            reading.begin(rows, most);
        } else {
            reading.arrange(Collections.nCopies(rows, prefixes.read(prefix)), most);
        }
    }

    private void tell(Logits answers, int row, int prompt, Answer answer) throws RunFailed {
        answers.last(row, logits);
        answer.take(prompt, logits);
    }

    @Override
    public void close() {
        reading.close();
        gathered.close();
    }
}
