package dev.aloi.carbon.bill;

import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.runner.Usage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How long the requests and answers of a run were on average, in whole tokens. */
record MeanLength(long inputTokens, long outputTokens) {
    /** Empty unless every completed trial tells its tokens. */
    static Optional<MeanLength> of(WeighedRun run) {
        List<TrialUse> completed = run.use().evidence().completed();
        List<Usage> usages =
                completed.stream().map(TrialUse::usage).filter(Objects::nonNull).toList();
        int trials = completed.size();
        return usages.isEmpty() || usages.size() < trials
                ? Optional.empty()
                : Optional.of(new MeanLength(
                        mean(usages.stream().mapToLong(Usage::inputTokens).sum(), trials),
                        mean(usages.stream().mapToLong(Usage::outputTokens).sum(), trials)));
    }

    private static long mean(long sum, int trials) {
        return Math.round((double) sum / trials);
    }

    MeanLength as(Terms terms) {
        return new MeanLength(
                terms.inputTokens().orElse(inputTokens), terms.outputTokens().orElse(outputTokens));
    }
}
