package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.catalog.evaluation.reuse.Offers.Place;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EarlierTrial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds earlier trials of the same content for those of one run. An earlier trial stands for one new trial at most, whichever of the
 * evaluation's candidates that is of: two samples that say the same, or two candidates that are the same, keep answers of their own.
 */
final class OfferSearch {
    private final SuiteContents suites;
    private final EvaluationRequested asked;
    private final ContentAddress address;
    private final Set<TrialId> taken;
    private final Map<String, Deque<Place>> open = new HashMap<>();
    private final Map<Place, EarlierTrial> found = new HashMap<>();

    /** @param taken trials that stand for others of the evaluation already; those that are found are added */
    OfferSearch(SuiteContents suites, EvaluationRequested asked, ContentAddress address, Set<TrialId> taken) {
        this.suites = suites;
        this.asked = asked;
        this.address = address;
        this.taken = taken;
    }

    /** @param earlier in the order in which they are preferred */
    Offers among(List<EarlierRun> earlier) {
        each(
                asked.suite(),
                asked.repetitions(),
                (_, content, place) ->
                        open.computeIfAbsent(content, _ -> new ArrayDeque<>()).add(place));
        for (EarlierRun run : earlier) {
            if (!open.isEmpty()) {
                each(
                        run.suite(),
                        run.repetitions(),
                        (sample, content, place) ->
                                run.trial(sample, place.repetition()).ifPresent(trial -> offer(trial, content)));
            }
        }
        return new Offers(found);
    }

    private interface Visit {
        void at(SampleId sample, String content, Place place);
    }

    /** Every trial of a suite, in the order of its samples. */
    private void each(SuiteVersion suite, int repetitions, Visit visit) {
        List<SuiteContents.Sample> samples = suites.of(suite, address.content());
        for (int position = 0; position < samples.size(); position++) {
            SuiteContents.Sample sample = samples.get(position);
            for (int repetition = 0; repetition < repetitions; repetition++) {
                visit.at(sample.id(), address.of(sample.digest(), repetition), new Place(repetition, position));
            }
        }
    }

    private void offer(EarlierTrial earlier, String content) {
        Deque<Place> places = open.get(content);
        if (places == null || !taken.add(earlier.trial())) {
            return;
        }
        found.put(places.remove(), earlier);
        if (places.isEmpty()) {
            open.remove(content);
        }
    }
}
