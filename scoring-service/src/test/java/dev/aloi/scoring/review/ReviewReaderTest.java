package dev.aloi.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ReviewerId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.ReviewRecorded;
import dev.aloi.kit.problem.Fault;
import dev.aloi.scoring.trial.EvaluationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00.123456Z");
    private static final EvaluationKey KEY = new EvaluationKey(new TenantId("acme"), new EvaluationId("ev-1"));

    private final ReviewReader reader = new ReviewReader(KEY, NOW);

    @Test
    void readsEverythingThatAReviewSays() {
        List<ReviewReader.Asked> read = read("""
                {"run": "ev-1.2", "sample": "s1", "repetition": 1, "reviewer": "ann", "judgement": "corrected",
                 "correction": "No fever.", "seconds": 12.5, "score": 3, "reviewedAt": "2026-11-26T07:59:00Z"}""");

        assertThat(reader.faults()).isEmpty();
        assertThat(read)
                .extracting(ReviewReader.Asked::review)
                .containsExactly(new ReviewRecorded(
                        KEY.tenant(),
                        KEY.evaluation(),
                        new TrialId(new RunId("ev-1.2"), new SampleId("s1"), 1),
                        new ReviewerId("ann"),
                        Judgement.CORRECTED,
                        "No fever.",
                        Duration.ofMillis(12_500),
                        3,
                        Instant.parse("2026-11-26T07:59:00Z")));
    }

    @Test
    void whatIsLeftOutIsUnknownAndTheTimeIsNow() {
        ReviewRecorded review = read("""
                        {"run": "r", "sample": "s", "reviewer": "ann", "judgement": "APPROVED"}""").getFirst().review();

        assertThat(review.trial().repetition()).isZero();
        assertThat(review.taken()).isNull();
        assertThat(review.score()).isNull();
        assertThat(review.reviewedAt()).isEqualTo(Instant.parse("2026-11-26T08:00:00.123Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'judgement': 'corrected' | correction | is missing: a corrected completion has a corrected text",
                "'judgement': 'approved', 'correction': 'x' | correction"
                        + " | must be left out: an approved completion is right as it is",
                "'judgement': 'fine' | judgement | must be one of approved, corrected, rejected",
                "'judgement': null | judgement | is missing; it is one of approved, corrected, rejected",
                "'judgement': 'rejected', 'seconds': -1 | seconds | must be a number from 0 to 86400",
                "'judgement': 'rejected', 'seconds': '9' | seconds | must be a number from 0 to 86400",
                "'judgement': 'rejected', 'score': 6 | score | must be a whole number from 1 to 5",
                "'judgement': 'rejected', 'score': 2.5 | score | must be a whole number from 1 to 5",
                "'judgement': 'rejected', 'repetition': -1 | repetition | must be a whole number from 0 to 2147483647",
                "'judgement': 'rejected', 'reviewedAt': 'today' | reviewedAt | must be a time as in 2026-01-31T12:00:00Z",
                "'judgement': 'rejected', 'reviewedAt': '2026-11-26T09:00:00Z' | reviewedAt | must not lie in the future",
                "'judgement': 'rejected', 'sample': '' | sample | must be a text of 1 to 256 characters"
            })
    void saysWhatIsWrongWithAField(String fields, String field, String message) {
        List<ReviewReader.Asked> read =
                read("{\"run\": \"r\", \"reviewer\": \"ann\", \"sample\": \"s\", " + quoted(fields) + "}");

        assertThat(read).isEmpty();
        assertThat(reader.faults()).containsExactly(Fault.ofField(field, message));
    }

    private static String quoted(String fields) {
        return fields.replace('\'', '"');
    }

    @Test
    void namesThePlaceInAListAndEveryFaultOfIt() {
        List<ReviewReader.Asked> read = read("""
                [{"run": "r", "sample": "s", "reviewer": "ann", "judgement": "approved"},
                 {"run": "r", "sampel": "s", "reviewer": "ann", "judgement": "approved"},
                 "approved"]""");

        assertThat(read).extracting(ReviewReader.Asked::place).containsExactly("[0].");
        assertThat(reader.faults())
                .extracting(fault -> fault.field() + " " + fault.message())
                .containsExactly(
                        "[1].sampel is unknown; known are correction, judgement, repetition, reviewedAt, reviewer, run,"
                                + " sample, score, seconds",
                        "[1].sample is missing",
                        "[2] must be a review, a JSON object");
    }

    @Test
    void aListHasAnEnd() {
        read("[" + "{},".repeat(1000) + "{}]");

        assertThat(reader.faults()).extracting(Fault::message).containsExactly("must hold from 1 to 1000 reviews");
    }

    private List<ReviewReader.Asked> read(String json) {
        try {
            return reader.read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }
}
