package dev.aloi.scoring.review;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.SampleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people say of candidates, for the ranking. */
@ApplicationScoped
public class HumanQualities {
    private final ReviewStore reviews;
    private final SampleStore samples;
    private final ScoringConfig config;

    HumanQualities(ReviewStore reviews, SampleStore samples, ScoringConfig config) {
        this.reviews = reviews;
        this.samples = samples;
        this.config = config;
    }

    /** HTER, share approved as is and edits per word by run; nothing where nobody has reviewed anything. */
    public Map<RunId, List<Quality>> qualities(Evaluation evaluation) {
        return fold(evaluation).qualities(counted(evaluation));
    }

    List<CandidateReviews> summaries(Evaluation evaluation) {
        return fold(evaluation).summaries(counted(evaluation));
    }

    private List<Review> counted(Evaluation evaluation) {
        Set<SampleId> apart = samples.apart(evaluation.request());
        return reviews.of(evaluation.key()).stream()
                .filter(review -> !apart.contains(review.trial().sample()))
                .toList();
    }

    private ReviewFold fold(Evaluation evaluation) {
        var request = evaluation.request();
        SampleClusters clusters = new SampleClusters(samples.clusters(request.tenant(), request.suite()));
        return new ReviewFold(request, clusters, config.resamples());
    }
}
