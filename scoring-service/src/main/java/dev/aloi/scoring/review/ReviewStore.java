package dev.aloi.scoring.review;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ReviewerId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.ReviewRecorded;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.database.StoredText;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.HeldOutGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reviews, and whether they were told and ranked. */
@ApplicationScoped
class ReviewStore {
    private final Database database;

    ReviewStore(Database database) {
        this.database = database;
    }

    /** False where it is known, or older than what the same reviewer says of the same trial. */
    boolean add(ReviewRecorded review, @Nullable Statistics statistics) {
        return database.update(
                        """
                        insert into review as known (tenant, run, sample, repetition, reviewer, evaluation, judgement,
                            correction, nanos, score, reviewed_at, statistics)
                        values (?, ?, ?, ?, ?, ?, ?, ?::text, ?::bigint, ?::int, ?, ?::double precision[])
                        on conflict (tenant, run, sample, repetition, reviewer) do update
                        set judgement = excluded.judgement, correction = excluded.correction, nanos = excluded.nanos,
                            score = excluded.score, reviewed_at = excluded.reviewed_at,
                            statistics = excluded.statistics, told = false
                        where known.reviewed_at < excluded.reviewed_at
                            and (known.judgement, known.correction, known.nanos, known.score) is distinct from
                                (excluded.judgement, excluded.correction, excluded.nanos, excluded.score)""",
                        review.tenant().value(),
                        review.trial().run().value(),
                        review.trial().sample().value(),
                        review.trial().repetition(),
                        review.reviewer().value(),
                        review.evaluation().value(),
                        review.judgement().name(),
                        review.correction() == null ? null : StoredText.encode(review.correction()),
                        review.taken() == null ? null : review.taken().toNanos(),
                        review.score(),
                        review.reviewedAt(),
                        statistics == null ? null : write(statistics))
                > 0;
    }

    private static String write(Statistics statistics) {
        return Arrays.stream(statistics.toArray())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A ranking that waits for reviews already is not put off by more of them. */
    void rankAgain(EvaluationKey key, Instant at) {
        database.update(
                "update evaluation set review_due = coalesce(review_due, ?) where tenant = ? and evaluation = ?",
                at,
                key.tenant().value(),
                key.evaluation().value());
    }

    /** Opens the rankings again that are to hold new reviews by now. */
    void unsettle(Instant now) {
        database.update("update evaluation set settled = false, review_due = null where review_due <= ?", now);
    }

    /** In the order in which they stand in the topic's keys. */
    List<ReviewRecorded> untold(int most) {
        return database.query("""
                select * from review where not told
                order by tenant, run, sample, repetition, reviewer limit ? for update skip locked""", ReviewStore::recorded, most);
    }

    void setTold(ReviewRecorded review) {
        database.update(
                """
                update review set told = true
                where tenant = ? and run = ? and sample = ? and repetition = ? and reviewer = ?""",
                review.tenant().value(),
                review.trial().run().value(),
                review.trial().sample().value(),
                review.trial().repetition(),
                review.reviewer().value());
    }

    /** Of an evaluation, in an order that does not depend on when they came. */
    List<Review> of(EvaluationKey key) {
        return database.query(
                """
                select run, sample, repetition, judgement, nanos, score, statistics from review
                where tenant = ? and evaluation = ?
                order by run collate "C", sample collate "C", repetition, reviewer collate "C\"""", ReviewStore::review, key.tenant().value(), key.evaluation().value());
    }

    /** Of samples that are not held out. */
    int count(EvaluationKey key, String hidden) {
        return database.find(
                        "select count(*) as reviews from review r where tenant = ? and evaluation = ? and "
                                + HeldOutGuard.shown("r"),
                        row -> row.getInt("reviews"),
                        key.tenant().value(),
                        key.evaluation().value(),
                        hidden)
                .orElse(0);
    }

    int count(EvaluationKey key, ReviewerId reviewer) {
        return database.find(
                        "select count(*) as reviews from review where tenant = ? and evaluation = ? and reviewer = ?",
                        row -> row.getInt("reviews"),
                        key.tenant().value(),
                        key.evaluation().value(),
                        reviewer.value())
                .orElse(0);
    }

    /** Of samples that are not held out, the newest first. */
    List<ReviewRecorded> page(EvaluationKey key, String hidden, int page, int size) {
        return database.query(
                """
                select * from review r where tenant = ? and evaluation = ? and %s
                order by reviewed_at desc, run, sample, repetition, reviewer limit ? offset ?""".formatted(HeldOutGuard.shown("r")),
                ReviewStore::recorded,
                key.tenant().value(),
                key.evaluation().value(),
                hidden,
                size,
                (long) page * size);
    }

    static Review review(ResultSet row) throws SQLException {
        Array stored = row.getArray("statistics");
        return new Review(
                ReviewedTrials.trial(row),
                Judgement.valueOf(row.getString("judgement")),
                stored == null
                        ? null
                        : Statistics.of(Arrays.stream((Double[]) stored.getArray())
                                .mapToDouble(Double::doubleValue)
                                .toArray()),
                taken(row),
                score(row));
    }

    private static ReviewRecorded recorded(ResultSet row) throws SQLException {
        return new ReviewRecorded(
                new TenantId(row.getString("tenant")),
                new EvaluationId(row.getString("evaluation")),
                ReviewedTrials.trial(row),
                new ReviewerId(row.getString("reviewer")),
                Judgement.valueOf(row.getString("judgement")),
                StoredText.decodeIfPresent(row.getString("correction")),
                taken(row),
                score(row),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Duration taken(ResultSet row) throws SQLException {
        long nanos = row.getLong("nanos");
        return row.wasNull() ? null : Duration.ofNanos(nanos);
    }

    private static @Nullable Integer score(ResultSet row) throws SQLException {
        int score = row.getInt("score");
        return row.wasNull() ? null : score;
    }
}
