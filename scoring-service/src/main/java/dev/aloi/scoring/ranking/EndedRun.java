package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.ReusableTrials;
import dev.aloi.contracts.scoring.TrialCounts;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run of which every trial has ended. Each trial once; the order in which they are given does not matter. */
record EndedRun(RunId run, List<EndedTrial> trials) {
    EndedRun {
        trials = trials.stream().sorted(EndedTrial.ORDER).toList();
    }

    /** In the order of the trials, each once. */
    List<SampleId> samples() {
        return trials.stream().map(EndedTrial::sample).distinct().toList();
    }

    EndedRun only(Predicate<SampleId> wanted) {
        return new EndedRun(
                run,
                trials.stream().filter(trial -> wanted.test(trial.sample())).toList());
    }

    Stream<EndedTrial.Scored> scored() {
        return trials.stream().filter(EndedTrial.Scored.class::isInstance).map(EndedTrial.Scored.class::cast);
    }

    /** Those that cannot stand for others: without a completion, or taken over themselves. */
    List<ReusableTrials.Cell> notReusable() {
        return trials.stream()
                .filter(trial -> !(trial instanceof EndedTrial.Scored scored) || scored.reused())
                .map(trial -> new ReusableTrials.Cell(trial.sample(), trial.repetition()))
                .toList();
    }

    private Stream<EndedTrial.Failed> failed() {
        return trials.stream().filter(EndedTrial.Failed.class::isInstance).map(EndedTrial.Failed.class::cast);
    }

    /** The repetitions of each sample, by sample. */
    SequencedMap<SampleId, List<EndedTrial.Scored>> scoredBySample() {
        return scored().collect(Collectors.groupingBy(
                EndedTrial.Scored::sample,
                () -> new TreeMap<>(Comparator.comparing(SampleId::value)),
                Collectors.toList()));
    }

    TrialCounts counts(int expected) {
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        failed().forEach(trial -> failures.merge(trial.category(), 1, Integer::sum));
        return new TrialCounts(expected, (int) scored().count(), failures)
                .withReused((int) scored().filter(EndedTrial.Scored::reused).count());
    }

    /** Of a run without any completion the commonest reason, the first in the alphabet where several are. */
    @Nullable
    String failure() {
        if (scored().findAny().isPresent()) {
            return null;
        }
        Map<String, Long> reasons =
                failed().collect(Collectors.groupingBy(EndedTrial.Failed::reason, TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
