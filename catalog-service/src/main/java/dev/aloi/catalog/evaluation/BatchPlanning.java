package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.reuse.Offers;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.EarlierTrial;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts evaluations into batches of trials, each with the earlier trials that may stand for its own. */
@ApplicationScoped
class BatchPlanning {
    private final BatchRepository batches;
    private final CatalogueLookup catalogue;

    BatchPlanning(BatchRepository batches, CatalogueLookup catalogue) {
        this.batches = batches;
        this.catalogue = catalogue;
    }

    /** Batches that are computed come candidate by candidate, so that one model after the other is loaded; calls go out side by side. */
    void plan(EvaluationRequested snapshot, Map<RunId, Offers> offers) {
        List<PlannedBatch> computed = new ArrayList<>();
        List<List<PlannedBatch>> called = new ArrayList<>();
        for (int index = 0; index < snapshot.candidates().size(); index++) {
            int candidate = index;
            List<PlannedBatch> planned = cut(snapshot, snapshot.candidates().get(index)).stream()
                    .map(batch -> new PlannedBatch(candidate, batch))
                    .toList();
            if (snapshot.candidates().get(index).engine() instanceof Engine.Api) {
                called.add(planned);
            } else {
                computed.addAll(planned);
            }
        }
        int number = 0;
        for (PlannedBatch planned : Interleaving.of(called, computed)) {
            Candidate candidate = snapshot.candidates().get(planned.candidate);
            BatchEntity entity = entity(snapshot, number++, planned.candidate, planned.batch);
            List<@Nullable EarlierTrial> earlier = offers.getOrDefault(candidate.run(), Offers.NONE)
                    .of(entity.repetition, entity.firstSample, entity.lastSample);
            entity.earlier = earlier == null ? null : StoredJson.write(earlier);
            batches.persist(entity);
        }
    }

    private List<BatchPlan.Batch> cut(EvaluationRequested snapshot, Candidate candidate) {
        return BatchPlan.of(candidate.engine())
                .cut(candidate.run(), snapshot.repetitions(), catalogue.bytes(snapshot, candidate.engine()));
    }

    private record PlannedBatch(int candidate, BatchPlan.Batch batch) {}

    private static BatchEntity entity(EvaluationRequested snapshot, int number, int candidate, BatchPlan.Batch batch) {
        BatchEntity entity = new BatchEntity();
        entity.evaluation = snapshot.evaluation().value();
        entity.number = number;
        entity.id = batch.id().value();
        entity.candidate = candidate;
        entity.repetition = batch.repetition();
        entity.firstSample = batch.first();
        entity.lastSample = batch.last();
        return entity;
    }
}
