package dev.aloi.scoring.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.trial.AskedMetric;
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
    private final EndedRunStore runs;
    private final FootprintStore footprints;
    private final RankingPublisher publisher;
    private final ScoringConfig config;
    private final InstantSource clock;
    private final ObjectMapper json = EventJson.mapper();

    Rankings(
            EvaluationStore evaluations,
            SampleStore samples,
            RankingStore rankings,
            EndedRunStore runs,
            FootprintStore footprints,
            RankingPublisher publisher,
            ScoringConfig config,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.samples = samples;
        this.rankings = rankings;
        this.runs = runs;
        this.footprints = footprints;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    Optional<RankingUpdated> find(EvaluationKey key) {
        return rankings.ranking(key).map(this::read);
    }

    /** Scores the runs that have ended since. */
    @Transactional
    void scoreRuns(EvaluationKey key) {
        Optional<Standing> standing = rankings.lock(key);
        List<RunId> untold = runs.untold(key);
        if (standing.isEmpty() || untold.isEmpty()) {
            return;
        }
        Evaluation evaluation = evaluations.find(key).orElseThrow();
        if (!hasAllSamples(evaluation.request())) {
            return;
        }
        RankingFold fold = fold(evaluation);
        rankings.counts(evaluation.request()).forEach((run, count) -> {
            if (untold.contains(run)
                    && count.allEnded()
                    && !runs.waits(key, run)
                    && runs.scored(key, run).isEmpty()) {
                runs.save(fold.scored(runs.load(evaluation, run), null));
            }
        });
    }

    /** Signatures and clusters are of the whole suite, so that it does not matter what of it comes when. */
    private boolean hasAllSamples(EvaluationRequested request) {
        return samples.count(request.tenant(), request.suite()) >= request.samples();
    }

    /** Tells the scores that the broker does not have yet. */
    @Transactional
    void tellRuns(EvaluationKey key) {
        if (rankings.lock(key).isEmpty()) {
            return;
        }
        for (RunId run : runs.untold(key)) {
            runs.scored(key, run).ifPresent(scored -> {
                publisher.publish(scored, clock.instant());
                runs.setTold(key, run);
            });
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
        Evaluation evaluation = evaluations.find(key).orElseThrow();
        Map<RunId, TrialCounts> counts = rankings.counts(evaluation.request());
        Map<RunId, Footprint> known = footprints.of(key);
        long next = standing.revision() + 1;
        if (isComplete(key, evaluation, counts, known)) {
            RankingUpdated last = fold(evaluation)
                    .ranked(next, standing.cancelled(), summaries(key, evaluation), known, first(evaluation));
            rankings.save(key, write(last), next, true);
        } else if (isDue(standing.toldAt())) {
            RankingUpdated same =
                    RankingFold.progress(evaluation, standing.revision(), standing.cancelled(), counts, known);
            if (!write(same).equals(standing.ranking())) {
                rankings.save(
                        key,
                        write(RankingFold.progress(evaluation, next, standing.cancelled(), counts, known)),
                        next,
                        false);
            }
        }
    }

    private List<RunSummary> summaries(EvaluationKey key, Evaluation evaluation) {
        RankingFold fold = fold(evaluation);
        return evaluation.request().candidates().stream()
                .map(Candidate::run)
                .map(run -> fold.summary(
                        runs.load(evaluation, run), runs.scored(key, run).orElseThrow()))
                .toList();
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
                    publisher.publish(read(String.valueOf(standing.ranking())), now);
                    rankings.setTold(key, standing.revision(), now);
                });
    }

    private RankingFold fold(Evaluation evaluation) {
        var request = evaluation.request();
        SuiteShape shape = new SuiteShape(
                samples.referenceCount(request.tenant(), request.suite()),
                samples.clusters(request.tenant(), request.suite()));
        return new RankingFold(evaluation, shape, config.resamples());
    }

    private static Change first(Evaluation evaluation) {
        List<String> metrics =
                evaluation.metrics().stream().map(AskedMetric::spec).toList();
        return new Change(metrics, metrics, 0);
    }

    private String write(RankingUpdated ranking) {
        try {
            return json.writeValueAsString(ranking);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ranking cannot be written as JSON", e);
        }
    }

    private RankingUpdated read(String ranking) {
        try {
            return json.readValue(ranking, RankingUpdated.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored ranking cannot be read", e);
        }
    }
}
