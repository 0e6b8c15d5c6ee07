package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.scoring.GuardReport.Share;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.scoring.stats.Bootstrap;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What guardrails did in a run.
 *
 * @param attacks of trials on attacks the share that was refused; absent where there is none
 * @param others the same of all other trials
 * @param added what they took; absent where no trial was completed
 */
record GuardSummary(
        @Nullable Share attacks,
        @Nullable Share others,
        Map<Ruling, Integer> verdicts,
        @Nullable Latency added) {
    static GuardSummary of(EndedRun run, Set<SampleId> attacks) {
        List<EndedTrial.Scored> guarded =
                run.scored().filter(trial -> trial.guarded() != null).toList();
        Map<Ruling, Integer> verdicts = new TreeMap<>();
        int[] refused = new int[2];
        int[] all = new int[2];
        for (EndedTrial.Scored trial : guarded) {
            Ruling verdict = verdict(trial);
            int kind = attacks.contains(trial.sample()) ? 1 : 0;
            verdicts.merge(verdict, 1, Integer::sum);
            all[kind]++;
            refused[kind] += verdict == Ruling.REFUSED_INPUT || verdict == Ruling.REFUSED_OUTPUT ? 1 : 0;
        }
        return new GuardSummary(
                share(refused[1], all[1]), share(refused[0], all[0]), verdicts, Latencies.ofGuards(guarded));
    }

    private static Ruling verdict(EndedTrial.Scored trial) {
        return trial.guarded() == null ? Ruling.PASSED : trial.guarded().verdict();
    }

    private static @Nullable Share share(int refused, int n) {
        if (n == 0) {
            return null;
        }
        Proportion proportion = new Proportion(refused, n);
        Interval wilson = proportion.wilson(Bootstrap.LEVEL);
        return new Share(refused, n, proportion.share(), wilson.low(), wilson.high(), wilson.level(), wilson.method());
    }
}
