package dev.aloi.scoring.review;

import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Resampling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From reviews to numbers: the same reviews give the same bytes, in whatever order they came and however often. */
final class ReviewFold {
    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final EvaluationRequested request;
    private final SampleClusters clusters;
    private final Resampling resampling;

    ReviewFold(EvaluationRequested request, SampleClusters clusters, int resamples) {
        this.request = request;
        this.clusters = clusters;
        this.resampling = new Resampling(request.seed(), resamples);
    }

    /** Of every candidate what people say of it. Nothing where nobody has reviewed anything. */
    Map<RunId, List<Quality>> qualities(List<Review> reviews) {
        Map<RunId, List<Quality>> qualities = new LinkedHashMap<>();
        if (!reviews.isEmpty()) {
            request.candidates()
                    .forEach(candidate -> qualities.put(candidate.run(), qualitiesOf(of(candidate.run(), reviews))));
        }
        return qualities;
    }

    /** By candidate, in the order of the request. */
    List<CandidateReviews> summaries(List<Review> reviews) {
        return request.candidates().stream()
                .map(candidate -> summary(candidate.run(), candidate.name(), of(candidate.run(), reviews)))
                .toList();
    }

    private static List<Review> of(RunId run, List<Review> reviews) {
        return reviews.stream()
                .filter(review -> review.trial().run().equals(run))
                .toList();
    }

    private CandidateReviews summary(RunId run, String name, List<Review> reviews) {
        Map<Judgement, Long> judgements =
                reviews.stream().collect(Collectors.groupingBy(Review::judgement, Collectors.counting()));
        return new CandidateReviews(
                run.value(),
                name,
                reviews.size(),
                (int) reviews.stream().map(Review::trial).distinct().count(),
                judgements.getOrDefault(Judgement.APPROVED, 0L).intValue(),
                judgements.getOrDefault(Judgement.CORRECTED, 0L).intValue(),
                judgements.getOrDefault(Judgement.REJECTED, 0L).intValue(),
                (int) reviews.stream().filter(it -> it.statistics() == null).count(),
                qualitiesOf(reviews),
                mean(reviews, it -> Optional.ofNullable(it.taken()).map(taken -> taken.toNanos() / NANOS)),
                mean(reviews, it -> Optional.ofNullable(it.score()).map(Integer::doubleValue)));
    }

    private List<Quality> qualitiesOf(List<Review> reviews) {
        SequencedMap<SampleId, List<Review>> bySample = bySample(reviews);
        Clusters together = clusters.of(List.copyOf(bySample.keySet()));
        return HumanMetric.ALL.stream()
                .map(metric -> new ReviewedQuality(metric, bySample, together, resampling).of(samples()))
                .toList();
    }

    private int samples() {
        return request.toldSparingly() ? request.samples() : request.shownSamples();
    }

    /** Of what some reviews tell as a number; a sample's reviews are averaged first, they tell more of it, not of more samples. */
    private @Nullable Estimate mean(List<Review> reviews, Function<Review, Optional<Double>> number) {
        List<SampleId> samples = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        bySample(reviews).forEach((sample, ofIt) -> {
            List<Double> numbers =
                    ofIt.stream().map(number).flatMap(Optional::stream).toList();
            if (!numbers.isEmpty()) {
                samples.add(sample);
                values.add(numbers.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
            }
        });
        double[] told = values.stream().mapToDouble(Double::doubleValue).toArray();
        int n = (int) reviews.stream().map(number).filter(Optional::isPresent).count();
        return told.length == 0 ? null : Estimate.ofMean(told, clusters.of(samples), n);
    }

    private static SequencedMap<SampleId, List<Review>> bySample(List<Review> reviews) {
        return reviews.stream()
                .collect(Collectors.groupingBy(
                        it -> it.trial().sample(),
                        () -> new TreeMap<>(Comparator.comparing(SampleId::value)),
                        Collectors.toList()));
    }
}
