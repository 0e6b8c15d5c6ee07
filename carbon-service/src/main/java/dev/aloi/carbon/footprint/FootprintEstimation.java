package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a run took, from what its trials used up. The same trials give the same footprint, in whatever order they are told. */
public final class FootprintEstimation {
    static final String NOTHING_COMPLETED = "no trial was completed";

    private static final int FUNCTIONAL_UNIT = 1000;

    private final Facts facts;
    private final CostEstimation cost;
    private final EnergyEstimation energy;
    private final EmissionEstimation emissions;

    public FootprintEstimation(Facts facts) {
        this.facts = facts;
        this.cost = new CostEstimation(facts);
        this.energy = new EnergyEstimation(facts);
        this.emissions = new EmissionEstimation(facts);
    }

    /** With the tables that are shipped. */
    public static FootprintEstimation shipped() {
        return new FootprintEstimation(Facts.shipped());
    }

    public Footprint estimate(RunUse use, RunPlan plan) {
        return account(use, plan).footprint();
    }

    RunAccount account(RunUse use, RunPlan plan) {
        int trials = use.completed().size();
        if (use.takenOver() > 0) {
            return new ReusedTrials(use, plan, this::figures)
                    .footprint()
                    .map(footprint -> new RunAccount(
                            footprint,
                            trials == 0 ? List.of() : cost.estimate(use, plan).lines()))
                    .orElseGet(() -> RunAccount.unknown("what the trials took that were taken over is not known here"));
        }
        if (trials == 0) {
            return RunAccount.unknown(NOTHING_COMPLETED);
        }
        CostAccount paid = cost.estimate(use, plan);
        Figures run = figures(use, plan, paid);
        return new RunAccount(new Footprint(trials, run, perThousand(run, trials)), paid.lines());
    }

    /** Of the completed trials; there is at least one. */
    private Figures figures(RunUse use, RunPlan plan) {
        return figures(use, plan, cost.estimate(use, plan));
    }

    private Figures figures(RunUse use, RunPlan plan, CostAccount paid) {
        return ApiRun.of(use, plan, facts)
                .map(api -> called(api, paid, plan))
                .orElseGet(() -> machines(use, paid, plan));
    }

    /** Of every trial, run or taken over: what the candidate took for them, whenever that was. */
    static Figures ofEveryTrial(Footprint footprint) {
        Footprint.Reused reused = footprint.reused();
        if (reused == null) {
            return footprint.run();
        }
        double factor = (double) (footprint.trials() + reused.trials()) / FUNCTIONAL_UNIT;
        Figures each = footprint.perThousandSamples();
        UnaryOperator<Energy> energy = amount -> amount.times(factor);
        UnaryOperator<Carbon> carbon = amount -> amount.times(factor);
        return new Figures(
                scaled(each.cost(), money -> money.times(BigDecimal.valueOf(factor))),
                scaled(each.energy(), energy),
                scaled(each.operational(), carbon),
                scaled(each.embodied(), carbon),
                scaled(each.total(), carbon),
                each.marketBased() == null ? null : scaled(each.marketBased(), carbon));
    }

    /** Trials that {@link #ofEveryTrial} is of. */
    static int everyTrial(Footprint footprint) {
        Footprint.Reused reused = footprint.reused();
        return footprint.trials() + (reused == null ? 0 : reused.trials());
    }

    private Figures machines(RunUse use, CostAccount paid, RunPlan plan) {
        EnergyAccount account = energy.estimate(use, plan);
        Amount<Carbon> operational = emissions.operational(account, plan.scenario());
        Amount<Carbon> embodied = emissions.embodied(use, plan.scenario());
        return new Figures(
                paid.amount(),
                account.amount(),
                operational,
                embodied,
                EmissionEstimation.total(operational, embodied),
                emissions.marketBased(account, plan.scenario()));
    }

    /** By the grid of its region where the candidate says where it is meant to run, else by the world's. */
    private Figures called(ApiRun api, CostAccount paid, RunPlan plan) {
        EnergyAccount account = api.energy();
        Amount<Carbon> operational = plan.isPlaced()
                ? emissions.operational(account, plan.scenario())
                : emissions.somewhere(account, plan.scenario());
        return new Figures(
                paid.amount(),
                account.amount(),
                operational,
                api.embodied(),
                EmissionEstimation.total(operational, api.embodied()),
                plan.isPlaced()
                        ? emissions.marketBased(account, plan.scenario())
                        : new Unknown<>("what electricity the provider buys is not known"));
    }

    /** Whether another CPU's watts stand in for one's that nobody has measured. */
    boolean restsOnProxy(RunUse use, RunPlan plan) {
        return switch (ApiRun.of(use, plan, facts).map(ApiRun::energy).orElseGet(() -> energy.estimate(use, plan))) {
            case EnergyAccount.Accounted accounted -> accounted.restsOnProxy();
            case EnergyAccount.Unaccounted _ -> false;
        };
    }

    static Footprint unknown(String reason) {
        Figures nothing = new Figures(
                new Unknown<>(reason),
                new Unknown<>(reason),
                new Unknown<>(reason),
                new Unknown<>(reason),
                new Unknown<>(reason));
        return new Footprint(0, nothing, nothing);
    }

    static Figures perThousand(Figures run, int trials) {
        double factor = (double) FUNCTIONAL_UNIT / trials;
        UnaryOperator<Energy> energy = amount -> amount.times(factor);
        UnaryOperator<Carbon> carbon = amount -> amount.times(factor);
        return new Figures(
                scaled(run.cost(), money -> perThousand(money, trials)),
                scaled(run.energy(), energy),
                scaled(run.operational(), carbon),
                scaled(run.embodied(), carbon),
                scaled(run.total(), carbon),
                run.marketBased() == null ? null : scaled(run.marketBased(), carbon));
    }

    private static Money perThousand(Money run, int trials) {
        BigDecimal thousand = run.amount().multiply(BigDecimal.valueOf(FUNCTIONAL_UNIT));
        return new Money(
                thousand.divide(BigDecimal.valueOf(trials), MathContext.DECIMAL64)
                        .stripTrailingZeros(),
                run.currency());
    }

    static <T> Amount<T> scaled(Amount<T> amount, UnaryOperator<T> scale) {
        return switch (amount) {
            case Unknown<T> none -> none;
            case Known<T> known ->
                new Known<>(
                        scale.apply(known.low()),
                        scale.apply(known.mid()),
                        scale.apply(known.high()),
                        known.basis(),
                        known.method(),
                        known.assumptions());
        };
    }
}
