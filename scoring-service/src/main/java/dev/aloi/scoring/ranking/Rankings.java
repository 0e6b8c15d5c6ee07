package dev.aloi.scoring.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.review.HumanQualities;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.EvaluationStore;
import dev.aloi.scoring.trial.SampleStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings rankings up to what the database holds, and tells them. Each step may be cut off and is done again. */
@ApplicationScoped
class Rankings {
    private final EvaluationStore evaluations;
    private final SampleStore samples;
    private final RankingStore rankings;
    private final EndedRuns runs;
    private final FoldsAtHand folds;
    private final FootprintStore footprints;
    private final HumanQualities reviews;
    private final HeldOutLooks looks;
    private final RankingPublisher publisher;
    private final ScoringConfig config;
    private final InstantSource clock;

    Rankings(
            EvaluationStore evaluations,
            SampleStore samples,
            RankingStore rankings,
            EndedRuns runs,
            FoldsAtHand folds,
            FootprintStore footprints,
            HumanQualities reviews,
            HeldOutLooks looks,
            RankingPublisher publisher,
            ScoringConfig config,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.samples = samples;
        this.rankings = rankings;
        this.runs = runs;
        this.folds = folds;
        this.footprints = footprints;
        this.reviews = reviews;
        this.looks = looks;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    /** Scores the runs that have ended since. */
    @Transactional
    void scoreRuns(EvaluationKey key) {
        Optional<Standing> standing = rankings.lock(key);
        List<RunId> untold = runs.untold(key);
        if (standing.isEmpty() || untold.isEmpty()) {
            return;
        }
        Evaluation evaluation = evaluations.current(key).orElseThrow();
        List<RunId> ended = rankings.counts(evaluation.request()).entrySet().stream()
                .filter(run -> run.getValue().allEnded())
                .map(Map.Entry::getKey)
                .filter(untold::contains)
                .toList();
        // Signatures and clusters are of the whole suite, so that it does not matter what of it comes when.
        if (!ended.isEmpty() && samples.hasAll(evaluation.request())) {
            runs.score(evaluation, ended);
        }
    }

    /** Tells the scores that the broker does not have yet. */
    @Transactional
    void tellRuns(EvaluationKey key) {
        if (rankings.lock(key).isPresent() && !runs.untold(key).isEmpty()) {
            Evaluation evaluation = evaluations.current(key).orElseThrow();
            runs.tell(evaluation, scored -> publisher.publish(scored, clock.instant()));
        }
    }

    /** Writes the next revision where there is something new; more often than is useful only when it is the last. */
    @Transactional
    void update(EvaluationKey key) {
        Optional<Standing> locked = rankings.lock(key).filter(standing -> !standing.settled());
        if (locked.isEmpty()) {
            return;
        }
        Standing standing = locked.get();
        Evaluation evaluation = evaluations.current(key).orElseThrow();
        Map<RunId, TrialCounts> counts = rankings.counts(evaluation.request());
        Map<RunId, Footprint> known = footprints.of(key);
        if (isComplete(key, evaluation, counts, known)) {
            settle(evaluation, standing, known);
        } else if (standing.before() == null && isDue(standing.toldAt())) {
            progress(evaluation, standing, counts, known);
        }
    }

    private void settle(Evaluation evaluation, Standing standing, Map<RunId, Footprint> known) {
        EvaluationKey key = evaluation.key();
        long next = standing.revision() + 1;
        Change change = change(evaluation, standing);
        RankingFold fold = runs.fold(evaluation);
        Map<RunId, List<Quality>> human = reviews.qualities(evaluation);
        FoldedRuns folded = folds.of(evaluation, human, () -> fold.folded(runs.summaries(evaluation, human)));
        RankingUpdated shown = fold.ranked(next, standing.cancelled(), folded, known, change);
        RankingUpdated last = looks.tell(evaluation, fold, shown);
        String written = RankingJson.write(last);
        rankings.save(key, written, next, true);
        rankings.keep(key, next, written, RankingJson.write(change));
    }

    private Change change(Evaluation evaluation, Standing standing) {
        List<String> metrics = evaluation.specs();
        if (standing.before() == null) {
            return new Change(metrics, metrics, 0);
        }
        List<String> known = rankings.revisions(evaluation.key()).stream()
                .filter(kept -> kept.revision() == standing.before())
                .flatMap(kept -> RankingJson.read(kept.change(), Change.class).metrics().stream())
                .toList();
        return new Change(
                metrics,
                metrics.stream().filter(metric -> !known.contains(metric)).toList(),
                standing.before());
    }

    private void progress(
            Evaluation evaluation, Standing standing, Map<RunId, TrialCounts> counts, Map<RunId, Footprint> known) {
        long now = standing.revision();
        RankingUpdated same = RankingFold.progress(evaluation, now, standing.cancelled(), counts, known);
        if (!RankingJson.write(same).equals(standing.ranking())) {
            RankingUpdated next = RankingFold.progress(evaluation, now + 1, standing.cancelled(), counts, known);
            rankings.save(evaluation.key(), RankingJson.write(next), now + 1, false);
        }
    }

    /** Runs count as ended once they were told, which needs every completion scored. */
    private boolean isComplete(
            EvaluationKey key,
            Evaluation evaluation,
            Map<RunId, TrialCounts> counts,
            Map<RunId, Footprint> footprintsSoFar) {
        return counts.values().stream().allMatch(TrialCounts::allEnded)
                && evaluation.request().candidates().stream()
                        .map(Candidate::run)
                        .allMatch(footprintsSoFar::containsKey)
                && runs.untold(key).isEmpty();
    }

    private boolean isDue(@Nullable Instant toldAt) {
        return toldAt == null || !clock.instant().isBefore(toldAt.plus(config.progressPause()));
    }

    /** Tells the newest revision where the broker does not have it. */
    @Transactional
    void tell(EvaluationKey key) {
        rankings.lock(key)
                .filter(standing -> standing.told() < standing.revision())
                .ifPresent(standing -> {
                    Instant now = clock.instant();
                    publisher.publish(key, standing.revision(), String.valueOf(standing.ranking()), now);
                    rankings.setTold(key, standing.revision(), now);
                });
    }
}
