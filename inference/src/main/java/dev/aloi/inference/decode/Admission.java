package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which waiting prompts are read next, side by side: those of like length, as many as there is room for.
 *
 * @param prefix the beginning of a prompt that is read already
 */
record Admission(DecoderSession session, Limits limits, Function<Tokens, Tokens> prefix) {
    /** Numbers that a decoder answers with at once; there are as many as tokens for every token that it reads. */
    private static final long MAX_ANSWERS = 32L << 20;

    /** Tokens that are read at once: more make no token faster. */
    private static final int MAX_TOKENS = 4096;

    /** A step reads one copy of keys and values and writes another, and rows come from a third. */
    private static final int COPIES = 3;

    /** Whether a task can be done at all. */
    boolean fits(Task task) {
        return bytes(1, task.most()) <= limits.cacheBytes();
    }

    String tooLarge(Task task) {
        return "its " + task.most() + " tokens take " + megabytes(bytes(1, task.most()))
                + " of memory for keys and values; this engine has " + megabytes(limits.cacheBytes());
    }

    private static String megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MiB";
    }

    /** Bytes of keys and values for so many rows of so many tokens. */
    long bytes(int rows, int tokens) {
        return COPIES * session.layout().bytesPerToken() * rows * tokens;
    }

    /**
     * How many rows there is room for.
     *
     * @param wanted at most
     * @param most tokens that any of them will have
     */
    int rows(int wanted, int most) {
        return Math.clamp(limits.cacheBytes() / bytes(1, most), 1, Math.min(wanted, limits.rows()));
    }

    /**
     * The next prompts to read; none where it is better to go on with those that are being decoded.
     *
     * @param waiting in the order in which they should come
     * @param rows that are being decoded
     * @param most tokens that any of those will have
     */
    List<GenerationTask> next(List<GenerationTask> waiting, int rows, int most) {
        int free = session.mixesLengths() || rows == 0 ? limits.rows() - rows : 0;
        if (rows > 0 && free < Math.min(waiting.size(), Math.max(1, limits.rows() / 4))) {
            return List.of();
        }
        List<GenerationTask> group = new ArrayList<>();
        int longest = most;
        for (GenerationTask task : waiting) {
            longest = Math.max(longest, task.most());
            if (group.size() == free || bytes(rows + group.size() + 1, longest) > limits.cacheBytes()) {
                break;
            }
            if (!group.isEmpty() && !fitsBeside(group, task)) {
                break;
            }
            group.add(task);
        }
        return group;
    }

    private boolean fitsBeside(List<GenerationTask> group, GenerationTask task) {
        Tokens shared = prefix.apply(task.prompt());
        int longest = task.prompt().size();
        boolean sameLength = true;
        for (GenerationTask other : group) {
            if (!prefix.apply(other.prompt()).equals(shared)) {
                return false;
            }
            sameLength = sameLength && other.prompt().size() == task.prompt().size();
            longest = Math.max(longest, other.prompt().size());
        }
        long tokens = (long) (group.size() + 1) * (longest - shared.size());
        boolean together = sameLength || (session.mixesLengths() && !session.lastOnly());
        return together && tokens <= MAX_TOKENS && tokens * session.vocabulary() <= MAX_ANSWERS;
    }
}
