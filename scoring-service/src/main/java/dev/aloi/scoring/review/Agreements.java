package dev.aloi.scoring.review;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.SampleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Metrics beside human judgement, on what people have reviewed so far. */
@ApplicationScoped
class Agreements {
    private final Database database;
    private final SampleStore samples;

    Agreements(Database database, SampleStore samples) {
        this.database = database;
        this.samples = samples;
    }

    Agreement of(Evaluation evaluation) {
        var request = evaluation.request();
        AgreementFold fold = new AgreementFold(
                evaluation.metrics(),
                samples.referenceCount(request.tenant(), request.suite()),
                new SampleClusters(samples.clusters(request.tenant(), request.suite())));
        Set<SampleId> apart = samples.apart(request);
        return fold.of(judged(evaluation).stream()
                .filter(trial -> !apart.contains(trial.sample()))
                .toList());
    }

    private List<JudgedTrial> judged(Evaluation evaluation) {
        Map<TrialId, JudgedTrial> trials = new LinkedHashMap<>();
        database.query(
                        """
                        select r.run, r.sample, r.repetition, r.judgement, r.nanos, r.score, r.statistics, t.scores
                        from review r join trial t using (tenant, run, sample, repetition)
                        where r.tenant = ? and r.evaluation = ? and t.scores is not null
                        order by r.run collate "C", r.sample collate "C", r.repetition, r.reviewer collate "C\"""",
                        Agreements::scored,
                        evaluation.request().tenant().value(),
                        evaluation.request().evaluation().value())
                .forEach(it -> trials.computeIfAbsent(
                                it.review().trial(),
                                trial -> new JudgedTrial(trial.sample(), it.scores(), new ArrayList<>()))
                        .reviews()
                        .add(it.review()));
        return List.copyOf(trials.values());
    }

    private static Scored scored(ResultSet row) throws SQLException {
        List<@Nullable Double> scores =
                Arrays.asList((@Nullable Double[]) row.getArray("scores").getArray());
        return new Scored(ReviewStore.review(row), scores);
    }

    private record Scored(Review review, List<@Nullable Double> scores) {}
}
