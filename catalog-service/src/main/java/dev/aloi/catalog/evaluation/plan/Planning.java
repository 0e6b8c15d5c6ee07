package dev.aloi.catalog.evaluation.plan;

import dev.aloi.catalog.evaluation.plan.PlanCheck.Outcome;
import dev.aloi.catalog.evaluation.plan.PlanCheck.Subject;
import dev.aloi.catalog.suite.SampleInput;
import dev.aloi.catalog.suite.Suites;
import dev.aloi.contracts.carbon.ExpectedRun;
import dev.aloi.contracts.carbon.ExpectedRun.Tokens;
import dev.aloi.contracts.carbon.RunForecast;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at an evaluation before any money is spent. */
@ApplicationScoped
public class Planning {
    /** The longest prompt in tokens is hardly ever shorter in bytes than so many others. */
    private static final int LONGEST = 20;

    private final Suites suites;
    private final PromptCounting tokenizers;
    private final PoolWatch pools;
    private final ForecastClient forecasts;

    Planning(Suites suites, PromptCounting tokenizers, PoolWatch pools, ForecastClient forecasts) {
        this.suites = suites;
        this.tokenizers = tokenizers;
        this.pools = pools;
        this.forecasts = forecasts;
    }

    /** What keeps it from being run for certain, by candidate. */
    public List<PlanCheck> obstacles(EvaluationRequested asked, Map<String, ModelCard> models) {
        return fits(subject(asked, models)).stream()
                .filter(check -> check.outcome() == Outcome.REFUSED)
                .toList();
    }

    /** @param reusable trials of a run for which earlier ones may stand: they take nothing */
    public EvaluationPlan plan(
            EvaluationRequested asked, Map<String, ModelCard> models, ToIntFunction<RunId> reusable) {
        PlanSubject subject = subject(asked, models);
        List<PlanCheck> checks = new ArrayList<>(fits(subject));
        asked.candidates().forEach(candidate -> {
            CandidateChecks.licence(candidate).ifPresent(checks::add);
            CandidateChecks.price(subject, candidate).ifPresent(checks::add);
        });
        checks.addAll(pools(asked));
        checks.add(PowerCheck.of(asked));
        List<PlannedRun> runs = runs(subject, reusable, checks);
        BudgetCheck.of(asked, runs).ifPresent(checks::add);
        return new EvaluationPlan(
                asked.suite(),
                asked.samples(),
                asked.repetitions(),
                checks.stream().noneMatch(check -> check.outcome() == Outcome.REFUSED),
                checks,
                runs,
                PlanTotal.of(runs));
    }

    private PlanSubject subject(EvaluationRequested asked, Map<String, ModelCard> models) {
        return new PlanSubject(asked, models, suites.lengths(asked.tenant(), asked.suite()));
    }

    private List<PlanCheck> fits(PlanSubject subject) {
        EvaluationRequested asked = subject.asked();
        Map<String, Optional<CountedPrompts>> counted = new HashMap<>();
        List<PlanCheck> checks = new ArrayList<>();
        for (Candidate candidate : asked.candidates()) {
            Optional<CountedPrompts> prompts = candidate.engine() instanceof Engine.Onnx onnx
                    ? counted.computeIfAbsent(
                            onnx.model() + "\n" + PromptWords.of(candidate),
                            _ -> tokenizers.count(onnx.model(), PromptWords.of(candidate), longest(asked)))
                    : Optional.empty();
            checks.add(ContextCheck.of(subject, candidate, prompts));
            CandidateChecks.modality(subject, candidate).ifPresent(checks::add);
        }
        return checks;
    }

    private List<Prompt> longest(EvaluationRequested asked) {
        return suites.longestInputs(asked.tenant(), asked.suite(), LONGEST).stream()
                .map(SampleInput::prompt)
                .toList();
    }

    private List<PlanCheck> pools(EvaluationRequested asked) {
        List<Pool> needed = asked.candidates().stream()
                .map(Candidate::pool)
                .distinct()
                .sorted()
                .toList();
        Optional<Set<Pool>> served = pools.served();
        return needed.stream()
                .map(pool -> served.map(present -> pool(pool, present.contains(pool)))
                        .orElseGet(() -> new PlanCheck(
                                Subject.POOL,
                                null,
                                Outcome.UNKNOWN,
                                "whether a runner takes trials of " + pool.label() + " the broker does not tell")))
                .toList();
    }

    private static PlanCheck pool(Pool pool, boolean served) {
        return served
                ? new PlanCheck(Subject.POOL, null, Outcome.FINE, "a runner takes trials of " + pool.label())
                : new PlanCheck(
                        Subject.POOL,
                        null,
                        Outcome.WARNING,
                        "no runner takes trials of " + pool.label() + " at this moment: they would wait for one");
    }

    private List<PlannedRun> runs(PlanSubject subject, ToIntFunction<RunId> reusable, List<PlanCheck> checks) {
        List<ExpectedRun> expected = subject.asked().candidates().stream()
                .map(candidate -> expected(subject, candidate, reusable.applyAsInt(candidate.run())))
                .toList();
        Optional<List<RunForecast>> told = forecasts.ask(subject.asked().tenant(), expected);
        if (told.isEmpty()) {
            checks.add(new PlanCheck(
                    Subject.FORECAST,
                    null,
                    Outcome.UNKNOWN,
                    "what it would take is not told: carbon-service does not answer"));
        }
        List<PlannedRun> runs = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            runs.add(planned(
                    subject.asked().trialsPerRun(),
                    expected.get(i),
                    told.isEmpty() ? null : told.get().get(i)));
        }
        return runs;
    }

    private static PlannedRun planned(int trials, ExpectedRun run, @Nullable RunForecast forecast) {
        return new PlannedRun(
                run.candidate().name(),
                run.candidate().pool(),
                trials,
                trials - run.trials(),
                run.input(),
                run.output(),
                forecast == null ? null : forecast.time(),
                forecast == null ? null : forecast.figures());
    }

    private static ExpectedRun expected(PlanSubject subject, Candidate candidate, int reusable) {
        EvaluationRequested asked = subject.asked();
        Tokens input = ExpectedTokens.ofBytes(
                (double) subject.lengths().input() / Math.max(1, asked.samples()) + PromptWords.bytes(candidate));
        Long parameters = subject.model(candidate)
                .flatMap(model -> Stream.of(model.activeParameters(), model.totalParameters())
                        .flatMap(fact -> Stream.ofNullable(fact.value()))
                        .findFirst())
                .orElse(null);
        return new ExpectedRun(
                candidate,
                Optional.ofNullable(candidate.scenario()).orElse(asked.scenario()),
                asked.suite(),
                asked.trialsPerRun() - reusable,
                input,
                ExpectedTokens.ofAnswer(subject.lengths().reference(), candidate.engine()),
                parameters);
    }
}
