package dev.aloi.catalog.evaluation.plan;

import dev.aloi.catalog.evaluation.plan.PlanCheck.Outcome;
import dev.aloi.catalog.evaluation.plan.PlanTotal.Sum;
import dev.aloi.contracts.catalog.CallLimits;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.unit.Money;
import java.util.List;
import java.util.Optional;

/** Whether what calls are expected to cost is within the budget. */
final class BudgetCheck {
    private BudgetCheck() {}

    /** Empty where there is no budget, or no call that it could limit. */
    static Optional<PlanCheck> of(EvaluationRequested asked, List<PlannedRun> runs) {
        CallLimits limits = asked.calls();
        Money budget = limits == null ? null : limits.budget();
        List<PlannedRun> called =
                runs.stream().filter(run -> run.pool() == Pool.API).toList();
        return budget == null || called.isEmpty() ? Optional.empty() : Optional.of(check(budget, called));
    }

    private static PlanCheck check(Money budget, List<PlannedRun> called) {
        Optional<Sum<Money>> expected = PlanTotal.of(called).cost().stream()
                .filter(sum -> sum.mid().currency().equals(budget.currency()))
                .findFirst();
        if (expected.isEmpty() || expected.get().runs() < called.size()) {
            return new PlanCheck(
                    PlanCheck.Subject.BUDGET, null, Outcome.UNKNOWN, "what all calls together cost is not known");
        }
        Sum<Money> sum = expected.get();
        String words = "calls are expected to cost %s %s (%s to %s) of a budget of %s"
                .formatted(
                        budget.currency(),
                        MoneyText.of(sum.mid()),
                        MoneyText.of(sum.low()),
                        MoneyText.of(sum.high()),
                        MoneyText.of(budget));
        if (sum.low().amount().compareTo(budget.amount()) > 0) {
            return check(Outcome.WARNING, words + ": it will be spent before all are made");
        }
        return sum.high().amount().compareTo(budget.amount()) > 0
                ? check(Outcome.WARNING, words + ": it may be spent before all are made")
                : check(Outcome.FINE, words);
    }

    private static PlanCheck check(Outcome outcome, String words) {
        return new PlanCheck(PlanCheck.Subject.BUDGET, null, outcome, words);
    }
}
