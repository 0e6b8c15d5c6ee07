package dev.aloi.runner.call;

import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.runner.guard.GuardedTrial;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a batch that are to be called for. A runner reads far more batches than it calls for at a time, lest one endpoint hold
 * up the others, and every collection of the young generation copies what waits, while all calls wait for it: of most batches there is
 * only the message until their turn.
 */
final class AskedTrials {
    private final Supplier<TrialsRequested> request;
    private final int[] places;
    private final @Nullable List<GuardedTrial> kept;

    private AskedTrials(Supplier<TrialsRequested> request, int[] places, @Nullable List<GuardedTrial> kept) {
        this.request = request;
        this.places = places;
        this.kept = kept;
    }

    /**
     * Those that are read again.
     *
     * @param asked some of the batch's trials, in its order
     * @param again reads the batch anew, with its trials in the same order
     */
    static AskedTrials of(TrialsRequested batch, List<TrialInput> asked, Supplier<TrialsRequested> again) {
        int[] places = new int[asked.size()];
        for (int at = 0, next = 0; next < places.length; at++) {
            if (batch.trials().get(at).equals(asked.get(next))) {
                places[next++] = at;
            }
        }
        return new AskedTrials(again, places, null);
    }

    /** Those of which more is known than their message says. */
    static AskedTrials kept(TrialsRequested batch, List<GuardedTrial> trials) {
        return new AskedTrials(() -> batch, new int[trials.size()], trials);
    }

    int size() {
        return places.length;
    }

    TrialsRequested request() {
        return request.get();
    }

    /** @param batch that was read again */
    List<TrialInput> inputs(TrialsRequested batch) {
        return kept == null
                ? IntStream.of(places).mapToObj(batch.trials()::get).toList()
                : kept.stream().map(GuardedTrial::asked).toList();
    }

    /** Empty where they are still to be made ready for their model. */
    Optional<List<GuardedTrial>> kept() {
        return Optional.ofNullable(kept);
    }
}
