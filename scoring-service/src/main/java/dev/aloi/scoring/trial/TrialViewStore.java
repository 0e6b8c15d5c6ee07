package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.database.StoredText;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of trials as people look at them. */
@ApplicationScoped
class TrialViewStore {
    private static final String SHOWN = HeldOutGuard.shown("t");

    private final Database database;
    private final SampleStore samples;

    TrialViewStore(Database database, SampleStore samples) {
        this.database = database;
        this.samples = samples;
    }

    /** @param hidden suite of the samples that are left out */
    TrialPage page(Evaluation evaluation, RunId run, String hidden, TrialQuery query, int page, int size) {
        String tenant = evaluation.request().tenant().value();
        List<Object> chosen = new ArrayList<>(List.of(tenant, run.value(), hidden));
        chosen.addAll(query.parameters());
        long total = database.find(
                        "select count(*) as total from trial t where t.tenant = ? and t.run = ? and " + SHOWN + " and "
                                + query.condition(),
                        row -> row.getLong("total"),
                        chosen.toArray())
                .orElse(0L);
        List<Object> paged =
                new ArrayList<>(List.of(evaluation.request().suite().value()));
        paged.addAll(chosen);
        paged.addAll(List.of(size, (long) page * size));
        List<TrialView> items = database.query(
                """
                select t.*, s.input, s.refs, e.request::json ->> 'requestedAt' as earlier_requested
                from trial t
                left join evaluation e on e.tenant = t.tenant and e.evaluation = t.earlier_evaluation
                left join sample s on s.tenant = t.tenant and s.suite = ? and s.sample = t.sample
                where t.tenant = ? and t.run = ? and %s and %s
                order by %s
                limit ? offset ?""".formatted(SHOWN, query.condition(), query.order()), row -> view(evaluation, row), paged.toArray());
        return new TrialPage(items, page, size, total);
    }

    private TrialView view(Evaluation evaluation, ResultSet row) throws SQLException {
        Array references = row.getArray("refs");
        return new TrialView(
                row.getString("sample"),
                row.getInt("repetition"),
                input(row.getString("input")),
                references == null ? List.of() : SampleStore.texts(references),
                StoredText.decodeIfPresent(row.getString("completion")),
                failure(row),
                scores(evaluation, row.getArray("scores")),
                unscored(evaluation, row.getArray("obstacles")),
                duration(row, "total_nanos"),
                duration(row, "first_token_nanos"),
                usage(row),
                row.getString("guard_verdict") == null ? null : Ruling.valueOf(row.getString("guard_verdict")),
                reused(row));
    }

    private static TrialView.@Nullable ReusedFrom reused(ResultSet row) throws SQLException {
        String earlier = row.getString("earlier_evaluation");
        String requested = row.getString("earlier_requested");
        return earlier == null || requested == null
                ? null
                : new TrialView.ReusedFrom(
                        new EvaluationId(earlier), new RunId(row.getString("earlier_run")), Instant.parse(requested));
    }

    private @Nullable Prompt input(@Nullable String stored) {
        return stored == null ? null : samples.input(stored);
    }

    private static TrialView.@Nullable Failure failure(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome.equals(TrialStore.COMPLETED)
                ? null
                : new TrialView.Failure(FailureCategory.valueOf(outcome), StoredText.decode(row.getString("reason")));
    }

    private static Map<String, Double> scores(Evaluation evaluation, @Nullable Array stored) throws SQLException {
        Map<String, Double> scores = new LinkedHashMap<>();
        if (stored != null) {
            Double[] values = (Double[]) stored.getArray();
            for (int i = 0; i < Math.min(values.length, evaluation.metrics().size()); i++) {
                if (values[i] != null) {
                    scores.put(evaluation.metrics().get(i).spec(), values[i]);
                }
            }
        }
        return scores;
    }

    private static Map<String, String> unscored(Evaluation evaluation, @Nullable Array stored) throws SQLException {
        Map<String, String> unscored = new LinkedHashMap<>();
        List<Optional<Category>> obstacles =
                StoredScorecard.obstacles(stored, evaluation.metrics().size());
        for (int i = 0; i < Math.min(obstacles.size(), evaluation.metrics().size()); i++) {
            String metric = evaluation.metrics().get(i).spec();
            obstacles.get(i).ifPresent(obstacle -> unscored.put(metric, obstacle.words()));
        }
        return unscored;
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : Duration.ofNanos(nanos);
    }

    private static @Nullable Usage usage(ResultSet row) throws SQLException {
        int input = row.getInt("input_tokens");
        if (row.wasNull()) {
            return null;
        }
        return new Usage(input, row.getInt("output_tokens"));
    }
}
