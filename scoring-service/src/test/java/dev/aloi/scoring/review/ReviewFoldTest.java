package dev.aloi.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.Visits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewFoldTest {
    private static final EvaluationRequested REQUEST = new Visits("acme", "ev-1", List.of("rouge1")).request();
    private static final RunId RUN = REQUEST.candidates().getLast().run();

    private final ReviewFold fold = new ReviewFold(REQUEST, new SampleClusters(Map.of()), 1000);

    @Test
    void hterIsEditsOverTheWordsOfAllCorrections() {
        List<Review> reviews = List.of(
                review("s1", Judgement.APPROVED, "one two three four", "one two three four", 10, 5),
                review("s2", Judgement.CORRECTED, "one two", "one two three six", 30, 3));

        Quality.Scored hter = scored(reviews, "hter");

        assertThat(hter.value()).isCloseTo(100 * 2 / 8.0, within(1e-12));
        assertThat(hter.sampleMean()).isCloseTo(25, within(1e-12));
        assertThat(hter.n()).isEqualTo(2);
        assertThat(hter.expected()).isEqualTo(4);
        assertThat(hter.higherIsBetter()).isFalse();
        assertThat(hter.missing()).isNull();
        assertThat(hter.signature()).startsWith("hter|of:correction|");
        assertThat(hter.interval()).startsWith("BCa bootstrap, 1000 resamples of 2 samples");
        Quality.Scored edits = scored(reviews, "editsPerWord");
        assertThat(edits.value()).isCloseTo(2 / 6.0, within(1e-12));
    }

    @Test
    void approvalIsAShareWithWilsonsInterval() {
        List<Review> reviews = List.of(
                review("s1", Judgement.APPROVED, "a", "a", 10, null),
                review("s2", Judgement.CORRECTED, "a", "b", 10, null),
                review("s3", Judgement.REJECTED, "a", null, 10, null));

        Quality.Scored approved = scored(reviews, "approvedAsIs");

        assertThat(approved.value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(approved.interval()).isEqualTo("Wilson, 1 of 3");
        assertThat(approved.low()).isCloseTo(0.0615, within(1e-4));
        assertThat(approved.high()).isCloseTo(0.7923, within(1e-4));
    }

    @Test
    void whatWasRejectedWithoutACorrectionIsMissingAndCounted() {
        List<Review> reviews = List.of(
                review("s1", Judgement.APPROVED, "a", "a", 10, null),
                review("s3", Judgement.REJECTED, "a", null, 10, null));

        Quality.Scored hter = scored(reviews, "hter");

        assertThat(hter.value()).isZero();
        assertThat(hter.n()).isEqualTo(1);
        assertThat(hter.missing()).isEqualTo(new Quality.Missing(1, 2, null, 0.0));
        CandidateReviews summary = summary(reviews);
        assertThat(summary.uncorrected()).isEqualTo(1);
        assertThat(List.of(summary.approved(), summary.corrected(), summary.rejected()))
                .containsExactly(1, 0, 1);
    }

    @Test
    void whereNothingCanBeComparedItSaysWhy() {
        List<Review> rejected = List.of(review("s3", Judgement.REJECTED, "a", null, 10, null));

        Quality hter = fold.qualities(rejected).getOrDefault(RUN, List.of()).getFirst();
        Quality ofAnother = fold.qualities(rejected)
                .getOrDefault(REQUEST.candidates().getFirst().run(), List.of())
                .getFirst();

        assertThat(((Quality.Unscored) hter).reason())
                .isEqualTo("every completion that was reviewed was rejected without a correction");
        assertThat(((Quality.Unscored) ofAnother).reason()).isEqualTo("nobody has reviewed a completion");
        assertThat(fold.qualities(List.of())).isEmpty();
    }

    @Test
    void reviewsOfOneSampleAreAveragedBeforeSamplesAre() {
        List<Review> reviews = List.of(
                review("s1", Judgement.APPROVED, "a b", "a b", 10, 5),
                review("s1", Judgement.CORRECTED, "a b", "a c", 20, 3),
                review("s2", Judgement.APPROVED, "a b", "a b", 45, 4));

        CandidateReviews summary = summary(reviews);

        assertThat(summary.reviews()).isEqualTo(3);
        assertThat(summary.trials()).isEqualTo(2);
        assertThat(scored(reviews, "approvedAsIs").value()).isCloseTo(0.75, within(1e-12));
        assertThat(scored(reviews, "hter").value()).isCloseTo(100 * 0.5 / 4, within(1e-12));
        Estimate seconds = Objects.requireNonNull(summary.seconds());
        assertThat(seconds.value()).isCloseTo(30, within(1e-12));
        assertThat(seconds.interval()).isEqualTo("t, 2 samples");
        assertThat(seconds.low()).isZero();
        assertThat(seconds.high()).isCloseTo(30 + 12.706205 * 15, within(1e-4));
        assertThat(List.of(seconds.reviews(), seconds.n())).containsExactly(3, 2);
    }

    @Test
    void reviewsInAnyOrderGiveTheSameNumbers() {
        List<Review> reviews = new ArrayList<>();
        Random random = new Random(11);
        for (String sample : List.of("s1", "s2", "s3", "s4")) {
            String completion = "one two three four five".substring(random.nextInt(9));
            reviews.add(review(sample, Judgement.CORRECTED, completion, "one too three", random.nextInt(90), 2));
        }
        List<CandidateReviews> expected = fold.summaries(reviews);

        Collections.shuffle(reviews, random);

        assertThat(fold.summaries(reviews)).isEqualTo(expected);
    }

    private static Review review(
            String sample,
            Judgement judgement,
            String completion,
            @Nullable String right,
            int seconds,
            @Nullable Integer score) {
        return new Review(
                new TrialId(RUN, new SampleId(sample), 0),
                judgement,
                HumanMetric.measure(completion, right),
                Duration.ofSeconds(seconds),
                score);
    }

    private CandidateReviews summary(List<Review> reviews) {
        return fold.summaries(reviews).getLast();
    }

    private Quality.Scored scored(List<Review> reviews, String metric) {
        return summary(reviews).quality().stream()
                .filter(it -> it.metric().equals(metric))
                .map(Quality.Scored.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
