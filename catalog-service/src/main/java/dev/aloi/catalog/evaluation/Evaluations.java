package dev.aloi.catalog.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.evaluation.EvaluationRepository.Progress;
import dev.aloi.catalog.evaluation.plan.EvaluationPlan;
import dev.aloi.catalog.evaluation.plan.PlanCheck;
import dev.aloi.catalog.evaluation.plan.Planning;
import dev.aloi.catalog.evaluation.reuse.Offers;
import dev.aloi.catalog.evaluation.reuse.Reuse;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.carbon.WindowEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evaluations of every tenant. */
@ApplicationScoped
public class Evaluations {
    private static final TypeReference<Map<FailureCategory, Integer>> FAILURES = new TypeReference<>() {};

    private final EvaluationRepository evaluations;
    private final BatchPlanning batches;
    private final CatalogueLookup catalogue;
    private final EvaluationRules rules;
    private final EvaluationIds ids;
    private final Planning planning;
    private final Reuse reuse;
    private final InstantSource clock;

    Evaluations(
            EvaluationRepository evaluations,
            BatchPlanning batches,
            CatalogueLookup catalogue,
            EvaluationRules rules,
            EvaluationIds ids,
            Planning planning,
            Reuse reuse,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.batches = batches;
        this.catalogue = catalogue;
        this.rules = rules;
        this.ids = ids;
        this.planning = planning;
        this.reuse = reuse;
        this.clock = clock;
    }

    /** Keeps the snapshot with everything that is to be announced of it, or nothing. */
    @Transactional
    public EvaluationView request(TenantId tenant, EvaluationRequest request) {
        EvaluationEntity followed = followed(tenant, request);
        EvaluationEntity evaluation = keep(tenant, request, null);
        if (Boolean.TRUE.equals(request.standing()) || followed != null) {
            evaluation.line = followed == null ? evaluation.id : followed.line;
        }
        return view(evaluation);
    }

    /** Makes the request of a standing evaluation again; does nothing where another has taken its place before. */
    @Transactional
    void again(TenantId tenant, String id, String cause) {
        EvaluationEntity before = evaluations.find(tenant.value(), id).orElseThrow();
        if (before.request != null && before.line != null && evaluations.giveWay(before)) {
            EvaluationRequest request = StoredJson.read(before.request, EvaluationRequest.class);
            keep(tenant, request, cause).line = before.line;
        }
    }

    /** The evaluation that gives way to this one. */
    private @Nullable EvaluationEntity followed(TenantId tenant, EvaluationRequest request) {
        if (request.follows() == null) {
            return null;
        }
        EvaluationEntity followed = evaluations
                .find(tenant.value(), request.follows())
                .filter(evaluation -> evaluation.line != null)
                .orElse(null);
        if (followed == null || !evaluations.giveWay(followed)) {
            throw new ProblemException(Problem.invalid(
                    "invalid-evaluation",
                    "The evaluation is not valid",
                    List.of(Fault.ofField("follows", "there is no evaluation " + request.follows() + " that stands"))));
        }
        return followed;
    }

    private EvaluationEntity keep(TenantId tenant, EvaluationRequest request, @Nullable String cause) {
        Known known = catalogue.known(tenant, request);
        EvaluationRequested snapshot = rules.apply(request, known, tenant, ids.next(), clock.instant());
        requireRunnable(planning.obstacles(snapshot, known.models()));
        Map<String, String> origins = AnswerOrigin.of(snapshot, known.models());
        Map<RunId, Offers> offers =
                cause == null && request.reusesTrials() ? reuse.offers(snapshot, origins) : Map.of();
        EvaluationEntity evaluation = entity(snapshot, request.name());
        evaluation.reusable = offers.values().stream().mapToInt(Offers::count).sum();
        if (Boolean.TRUE.equals(request.standing()) || request.follows() != null) {
            evaluation.standing = true;
            evaluation.request = StoredJson.write(request);
            evaluation.origins = StoredJson.write(origins);
            evaluation.cause = cause;
        }
        evaluations.persistAndFlush(evaluation);
        reuse.keep(snapshot, origins);
        batches.plan(snapshot, offers);
        return evaluation;
    }

    private static EvaluationEntity entity(EvaluationRequested snapshot, @Nullable String name) {
        EvaluationEntity evaluation = new EvaluationEntity();
        evaluation.id = snapshot.evaluation().value();
        evaluation.tenant = snapshot.tenant().value();
        evaluation.name = name;
        evaluation.suite = snapshot.suite().value();
        evaluation.snapshot = StoredJson.write(snapshot);
        evaluation.state = EvaluationState.RUNNING;
        evaluation.expected = snapshot.trialsPerRun() * snapshot.candidates().size();
        evaluation.failures = "{}";
        evaluation.requestedAt = snapshot.requestedAt();
        evaluation.latestStart =
                snapshot.deferral() == null ? null : snapshot.deferral().latestStart();
        evaluation.startsAt = evaluation.latestStart;
        return evaluation;
    }

    /** What a request would lead to; nothing is kept. Fails with a 422 problem where it is not valid. */
    EvaluationPlan plan(TenantId tenant, EvaluationRequest request) {
        Known known = catalogue.known(tenant, request);
        EvaluationRequested asked = rules.apply(request, known, tenant, ids.next(), clock.instant());
        Map<RunId, Offers> offers =
                request.reusesTrials() ? reuse.offers(asked, AnswerOrigin.of(asked, known.models())) : Map.of();
        return planning.plan(
                asked,
                known.models(),
                run -> offers.getOrDefault(run, Offers.NONE).count());
    }

    private static void requireRunnable(List<PlanCheck> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new ProblemException(Problem.invalid(
                    "unfit-evaluation",
                    "The evaluation cannot be run",
                    obstacles.stream()
                            .map(obstacle -> Fault.ofField("candidates." + obstacle.candidate(), obstacle.words()))
                            .toList()));
        }
    }

    @Transactional
    Optional<EvaluationView> find(TenantId tenant, String id) {
        return evaluations.find(tenant.value(), id).map(Evaluations::view);
    }

    @Transactional
    Page<EvaluationView> list(TenantId tenant, PageRequest page) {
        var found = evaluations.newestFirst(tenant.value());
        List<EvaluationView> items = found.page(page.page(), page.size()).stream()
                .map(Evaluations::view)
                .toList();
        return new Page<>(items, page.page(), page.size(), found.count());
    }

    /** True where it was running. */
    @Transactional
    boolean cancel(TenantId tenant, String id) {
        return evaluations.cancel(tenant.value(), id, clock.instant());
    }

    /** False where a newer ranking has been told before. */
    @Transactional
    boolean progress(RankingUpdated ranking) {
        return evaluations.progress(
                ranking.tenant().value(),
                ranking.evaluation().value(),
                new Progress(
                        ranking.revision(),
                        ranking.state(),
                        ranking.trials().completed(),
                        StoredJson.write(ranking.trials().failures()),
                        Objects.requireNonNullElse(ranking.trials().reused(), 0)));
    }

    @Transactional
    void await(List<WindowEvent> events) {
        for (WindowEvent event : events) {
            switch (event) {
                case WindowChosen window ->
                    evaluations.await(
                            window.tenant().value(),
                            window.evaluation().value(),
                            window.revision(),
                            window.start(),
                            clock.instant());
            }
        }
    }

    private static EvaluationView view(EvaluationEntity evaluation) {
        EvaluationRequested snapshot = StoredJson.read(evaluation.snapshot, EvaluationRequested.class);
        String suite = snapshot.suite().value();
        return new EvaluationView(
                snapshot.evaluation(),
                evaluation.name,
                snapshot.suite(),
                suite.substring(0, suite.lastIndexOf('@')),
                snapshot.samples(),
                snapshot.repetitions(),
                snapshot.metrics(),
                evaluation.state,
                new TrialCounts(
                                evaluation.expected,
                                evaluation.completed,
                                StoredJson.read(evaluation.failures, FAILURES))
                        .withReused(evaluation.reused),
                snapshot.candidates(),
                snapshot.scenario(),
                snapshot.requestedAt(),
                snapshot.seed(),
                evaluation.startsAt,
                evaluation.line == null ? null : new EvaluationId(evaluation.line),
                evaluation.reusable);
    }
}
