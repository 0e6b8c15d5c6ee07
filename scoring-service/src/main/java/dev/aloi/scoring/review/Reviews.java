package dev.aloi.scoring.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.ReviewRecorded;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.trial.EvaluationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes reviews in: all that were sent, or none and what is wrong with them. */
@ApplicationScoped
class Reviews {
    private final ReviewStore store;
    private final ReviewedTrials trials;
    private final ScoringConfig config;
    private final InstantSource clock;

    Reviews(ReviewStore store, ReviewedTrials trials, ScoringConfig config, InstantSource clock) {
        this.store = store;
        this.trials = trials;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Looks at reviews and keeps nothing.
     *
     * @throws ProblemException naming every fault
     */
    ReviewReceipt look(EvaluationKey key, JsonNode body) {
        return new ReviewReceipt(checked(key, body, clock.instant()).size(), 0);
    }

    /**
     * Told again a review changes nothing; of different ones of the same trial by the same reviewer the latest stands.
     *
     * @throws ProblemException naming every fault; then nothing was recorded
     */
    @Transactional
    ReviewReceipt record(EvaluationKey key, JsonNode body) {
        Instant now = clock.instant();
        List<Checked> checked = checked(key, body, now);
        int changed = 0;
        for (Checked it : checked) {
            changed += add(it.review(), it.completion()) ? 1 : 0;
        }
        if (changed > 0) {
            store.rankAgain(key, now.plus(config.reviewPause()));
        }
        return new ReviewReceipt(checked.size(), changed);
    }

    private List<Checked> checked(EvaluationKey key, JsonNode body, Instant now) {
        ReviewReader reader = new ReviewReader(key, now);
        List<ReviewReader.Asked> asked = reader.read(body);
        List<Fault> faults = new ArrayList<>(reader.faults());
        Map<TrialId, Optional<String>> completions = trials.completions(
                key, asked.stream().map(it -> it.review().trial()).distinct().toList());
        asked.forEach(it -> fault(it, completions).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-review", "The review is not valid", faults));
        }
        return asked.stream()
                .map(it -> new Checked(it.review(), completion(completions, it).orElseThrow()))
                .toList();
    }

    private static Optional<Fault> fault(ReviewReader.Asked asked, Map<TrialId, Optional<String>> completions) {
        TrialId trial = asked.review().trial();
        if (!completions.containsKey(trial)) {
            return Optional.of(Fault.ofField(
                    asked.place() + "sample", "there is no trial %s in this evaluation".formatted(trial)));
        }
        return completion(completions, asked).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.ofField(
                        asked.place() + "sample", "the trial %s failed: it has no completion".formatted(trial)));
    }

    private static Optional<String> completion(Map<TrialId, Optional<String>> completions, ReviewReader.Asked asked) {
        return completions.getOrDefault(asked.review().trial(), Optional.empty());
    }

    private boolean add(ReviewRecorded sent, String completion) {
        ReviewRecorded review = plain(sent, completion);
        return store.add(review, HumanMetric.measure(completion, right(review, completion)));
    }

    /** A correction that changes nothing, outer white space aside, approves. */
    private static ReviewRecorded plain(ReviewRecorded review, String completion) {
        boolean same = review.judgement() == Judgement.CORRECTED
                && review.correction() != null
                && PythonText.strip(review.correction()).equals(PythonText.strip(completion));
        return same
                ? new ReviewRecorded(
                        review.tenant(),
                        review.evaluation(),
                        review.trial(),
                        review.reviewer(),
                        Judgement.APPROVED,
                        null,
                        review.taken(),
                        review.score(),
                        review.reviewedAt())
                : review;
    }

    private static @Nullable String right(ReviewRecorded review, String completion) {
        return review.judgement() == Judgement.APPROVED ? completion : review.correction();
    }

    private record Checked(ReviewRecorded review, String completion) {}
}
