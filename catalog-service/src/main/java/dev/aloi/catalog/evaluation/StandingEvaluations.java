package dev.aloi.catalog.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.history.Revisions;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.LeadLost;
import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.contracts.catalog.ModelWithdrawn;
import dev.aloi.contracts.catalog.StandingEvent;
import dev.aloi.contracts.catalog.WinnerChanged;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Evaluations that are run again when a model that they are about is published anew, and whose winner is watched. */
@ApplicationScoped
class StandingEvaluations {
    private static final Logger LOG = Logger.getLogger(StandingEvaluations.class);
    private static final TypeReference<Map<String, String>> ORIGINS = new TypeReference<>() {};

    private final EvaluationRepository evaluations;
    private final StandingRepository told;
    private final Evaluations requests;
    private final CatalogueLookup catalogue;
    private final InstantSource clock;

    StandingEvaluations(
            EvaluationRepository evaluations,
            StandingRepository told,
            Evaluations requests,
            CatalogueLookup catalogue,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.told = told;
        this.requests = requests;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Runs again what is about a model whose answers may be others now. */
    void published(List<ModelEvent> events) {
        for (ModelEvent event : events) {
            switch (event) {
                case ModelPublished published -> published(published);
                case ModelWithdrawn _ -> {
                    // What stood on it has been run by what it was.
                }
            }
        }
    }

    private void published(ModelPublished event) {
        List<EvaluationEntity> standing = QuarkusTransaction.requiringNew()
                .call(() -> evaluations.standing(
                        event.tenant().equals(Revisions.BUILT_IN)
                                ? null
                                : event.tenant().value()));
        String model = event.model().id().value();
        for (EvaluationEntity evaluation : standing) {
            String origin = AnswerOrigin.of(event.model());
            String before = origins(evaluation).get(model);
            if (before != null && !before.equals(origin) && isCurrent(evaluation, model, origin)) {
                again(evaluation, "model " + event.subject() + " was published");
            }
        }
    }

    /** Whether the tenant sees the model so: its own hides a built-in one, and what was told late has been outdated. */
    private boolean isCurrent(EvaluationEntity evaluation, String model, String origin) {
        return catalogue
                .model(new TenantId(evaluation.tenant), model)
                .map(AnswerOrigin::of)
                .filter(origin::equals)
                .isPresent();
    }

    /** In a transaction of its own: one that is refused by what holds today keeps no other from being run again. */
    private void again(EvaluationEntity evaluation, String cause) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> requests.again(new TenantId(evaluation.tenant), evaluation.id, cause));
        } catch (ProblemException e) {
            String reason = reason(e.problem());
            LOG.warnf("Standing evaluation %s is not run again: %s", evaluation.id, reason);
            QuarkusTransaction.requiringNew()
                    .run(() -> evaluations.keepRefusal(evaluation, cause, reason, clock.instant()));
        }
    }

    /** With the field of each fault. */
    private static String reason(Problem problem) {
        return problem.faults().isEmpty()
                ? problem.title() + ": " + problem.detail()
                : problem.faults().stream()
                        .map(fault -> (fault.field() == null ? "" : fault.field() + " ") + fault.message())
                        .collect(Collectors.joining("; "));
    }

    private static Map<String, String> origins(EvaluationEntity evaluation) {
        return evaluation.origins == null ? Map.of() : StoredJson.read(evaluation.origins, ORIGINS);
    }

    /** Compares who leads with who led when the line was ranked last. */
    @Transactional
    void ranked(RankingUpdated ranking) {
        Optional<Lead> lead = Lead.of(ranking);
        EvaluationEntity evaluation = evaluations
                .find(ranking.tenant().value(), ranking.evaluation().value())
                .orElse(null);
        if (lead.isEmpty() || evaluation == null || !evaluation.standing || evaluation.line == null) {
            return;
        }
        EvaluationEntity before =
                evaluation.winner == null ? evaluations.rankedBefore(evaluation).orElse(null) : evaluation;
        if (before != null && !told.isTold(evaluation.id, ranking.revision())) {
            tell(evaluation, ranking.revision(), before, lead.get());
        }
        evaluations.keepLead(evaluation, lead.get());
    }

    private void tell(EvaluationEntity evaluation, long revision, EvaluationEntity before, Lead lead) {
        Instant now = clock.instant();
        StandingEvent event = event(evaluation, revision, before, lead, now);
        if (event != null) {
            StandingEventEntity entity = new StandingEventEntity();
            entity.tenant = evaluation.tenant;
            entity.line = event.line().value();
            entity.evaluation = evaluation.id;
            entity.revision = revision;
            entity.event = StoredJson.write(event);
            entity.happenedAt = now;
            told.persist(entity);
        }
    }

    private static @Nullable StandingEvent event(
            EvaluationEntity evaluation, long revision, EvaluationEntity before, Lead lead, Instant now) {
        TenantId tenant = new TenantId(evaluation.tenant);
        EvaluationId line = new EvaluationId(evaluation.line == null ? evaluation.id : evaluation.line);
        EvaluationId id = new EvaluationId(evaluation.id);
        String cause = before.id.equals(evaluation.id) ? null : evaluation.cause;
        String previous = before.winner;
        if (previous != null && !previous.equals(lead.candidate())) {
            return new WinnerChanged(tenant, line, id, revision, previous, lead.candidate(), lead.pBest(), cause, now);
        }
        Double pBest = before.winnerPBest;
        boolean wasSure = pBest != null && new Lead(lead.candidate(), pBest).isSure();
        return wasSure && !lead.isSure()
                ? new LeadLost(tenant, line, id, revision, lead.candidate(), lead.pBest(), cause, now)
                : null;
    }

    /** Empty where the evaluation does not stand. */
    @Transactional
    Optional<StandingView> line(TenantId tenant, String id) {
        return evaluations
                .find(tenant.value(), id)
                .filter(evaluation -> evaluation.line != null)
                .map(evaluation -> StandingView.of(evaluations.line(evaluation)));
    }
}
