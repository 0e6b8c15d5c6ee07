package dev.aloi.bench.generation;

import java.util.List;

/**
 * One pass over all prompts.
 *
 * @param version of what completed them
 * @param cpuMilliseconds of the whole process, over all cores
 * @param tokens of each completion, without the one that ends it
 */
public record Pass(
        String version, Start start, double wallMilliseconds, double cpuMilliseconds, List<List<Integer>> tokens) {
    public Pass {
        tokens = List.copyOf(tokens);
    }

    public int tokenCount() {
        return tokens.stream().mapToInt(List::size).sum();
    }

    public double samplesPerSecond() {
        return 1000 * tokens.size() / wallMilliseconds;
    }

    public double tokensPerCpuSecond() {
        return 1000 * tokenCount() / cpuMilliseconds;
    }

    /** Prompts to which both wrote the same. */
    public long agreements(Pass other) {
        long same = 0;
        for (int i = 0; i < tokens.size(); i++) {
            same += tokens.get(i).equals(other.tokens.get(i)) ? 1 : 0;
        }
        return same;
    }
}
