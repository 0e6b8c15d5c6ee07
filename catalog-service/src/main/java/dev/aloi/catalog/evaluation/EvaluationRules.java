package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.CandidateRequest;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.licence.verdict.UseReader;
import dev.aloi.catalog.suite.SuiteView;
import dev.aloi.contracts.catalog.CallLimits;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a request into the snapshot that is ranked, or names everything that is wrong with it. */
public final class EvaluationRules {
    static final int MAX_REPETITIONS = 100;
    static final int MAX_CANDIDATES = 200;

    private static final int MAX_NAME_LENGTH = 200;
    private static final long DEFAULT_SEED = 1;

    private final Pool defaultPool;
    private final OutboundPolicy addresses;

    /** @param addresses that APIs may have */
    public EvaluationRules(Pool defaultPool, OutboundPolicy addresses) {
        this.defaultPool = defaultPool;
        this.addresses = addresses;
    }

    /** Fails with a 422 problem that names every fault. */
    EvaluationRequested apply(
            EvaluationRequest request, Known known, TenantId tenant, EvaluationId evaluation, Instant now) {
        List<Fault> faults = new ArrayList<>();
        SuiteView suite = suite(request, known, faults);
        checkName("name", request.name(), faults);
        List<String> metrics = MetricRules.apply(request.metrics(), faults);
        int repetitions = repetitions(request, faults);
        Scenario scenario = new ScenarioRules(Scenario.DEFAULT, faults).apply("scenario", request.scenario());
        Money budget = PriceRules.budget(request.budget(), faults);
        Preferences preferences = new PreferenceRules(request, faults).apply(metrics);
        ModelUse use = use(request, faults);
        List<Candidate> candidates = candidates(request, known, evaluation, scenario, budget, use, faults);
        Deferral deferral = new DeferralRules(now, scenario.region(), faults).apply(request.deferrable());
        if (suite == null || !faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-evaluation", "The evaluation is not valid", faults));
        }
        return new EvaluationRequested(
                tenant,
                evaluation,
                suite.suite(),
                suite.digest(),
                suite.samples(),
                repetitions,
                metrics,
                seed(request),
                scenario,
                candidates,
                now,
                preferences,
                suite.selfHostedOnly() || budget != null ? new CallLimits(suite.selfHostedOnly(), budget) : null,
                use,
                suite.heldOut() ? true : null,
                deferral,
                suite.heldOut() || !suite.sealed() ? null : suite.heldOutPart());
    }

    private static @Nullable ModelUse use(EvaluationRequest request, List<Fault> faults) {
        return request.use() == null || request.use().isNull()
                ? null
                : UseReader.read(
                        request.use(),
                        (field, message) ->
                                faults.add(Fault.ofField(field.isEmpty() ? "use" : "use." + field, message)));
    }

    private static @Nullable SuiteView suite(EvaluationRequest request, Known known, List<Fault> faults) {
        if (request.suite() == null) {
            faults.add(Fault.ofField("suite", "is missing"));
        } else if (known.suite() == null) {
            faults.add(Fault.ofField("suite", "there is no suite " + request.suite()));
        }
        return known.suite();
    }

    private static long seed(EvaluationRequest request) {
        return Optional.ofNullable(request.seed()).orElse(DEFAULT_SEED);
    }

    private static int repetitions(EvaluationRequest request, List<Fault> faults) {
        int repetitions = request.repetitions() == null ? 1 : request.repetitions();
        if (repetitions < 1 || repetitions > MAX_REPETITIONS) {
            faults.add(Fault.ofField("repetitions", "must be from 1 to " + MAX_REPETITIONS));
        }
        return repetitions;
    }

    private List<Candidate> candidates(
            EvaluationRequest request,
            Known known,
            EvaluationId evaluation,
            Scenario scenario,
            @Nullable Money budget,
            @Nullable ModelUse use,
            List<Fault> faults) {
        if (request.candidates() == null || request.candidates().isEmpty()) {
            faults.add(Fault.ofField("candidates", "there is no candidate"));
            return List.of();
        }
        if (request.candidates().size() > MAX_CANDIDATES) {
            faults.add(Fault.ofField("candidates", "are more than " + MAX_CANDIDATES));
            return List.of();
        }
        CandidateRules rules = new CandidateRules(known, defaultPool, addresses, scenario, use, seed(request), faults);
        Map<String, Integer> firstByName = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < request.candidates().size(); i++) {
            CandidateRequest asked = request.candidates().get(i);
            String field = "candidates[" + i + "]";
            Candidate candidate = rules.apply(field, asked, new RunId(evaluation + "." + (i + 1)));
            Integer first = asked == null || asked.name() == null ? null : firstByName.putIfAbsent(asked.name(), i);
            if (first != null) {
                faults.add(Fault.ofField(field + ".name", "is already the name of candidates[" + first + "]"));
            }
            if (asked != null && candidate != null) {
                PriceRules.check(field + ".prices", candidate, asked.prices(), budget, faults);
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    static void checkName(String field, @Nullable String name, List<Fault> faults) {
        if (name == null) {
            return;
        }
        String unfit = Characters.unfit(name);
        if (unfit != null) {
            faults.add(Fault.ofField(field, unfit));
        } else if (name.isBlank()) {
            faults.add(Fault.ofField(field, "is empty"));
        } else if (name.length() > MAX_NAME_LENGTH) {
            faults.add(Fault.ofField(field, "is longer than " + MAX_NAME_LENGTH + " characters"));
        }
    }
}
