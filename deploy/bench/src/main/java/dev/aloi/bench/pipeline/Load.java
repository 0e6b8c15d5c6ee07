package dev.aloi.bench.pipeline;

/**
 * What a pipeline is given. All candidates of an evaluation get on at the same pace, so that all its runs end together: the
 * hardest case for the ranking.
 *
 * @param words of a completion and of a reference
 * @param toldTwice share of the trials that are told a second time
 */
public record Load(int evaluations, int candidates, int samples, int repetitions, int words, double toldTwice) {
    int trialsPerRun() {
        return samples * repetitions;
    }

    int trialsPerEvaluation() {
        return candidates * trialsPerRun();
    }

    public int trials() {
        return evaluations * trialsPerEvaluation();
    }

    int runs() {
        return evaluations * candidates;
    }

    @Override
    public String toString() {
        return "%,d trials: %d evaluations x %d candidates x %,d samples x %d repetitions, %d words each, %.0f %% told twice"
                .formatted(trials(), evaluations, candidates, samples, repetitions, words, 100 * toldTwice);
    }
}
