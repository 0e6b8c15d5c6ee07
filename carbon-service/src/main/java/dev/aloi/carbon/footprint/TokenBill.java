package dev.aloi.carbon.footprint;

import dev.aloi.carbon.cost.invoice.ApiCall;
import dev.aloi.carbon.cost.invoice.Billing;
import dev.aloi.carbon.cost.invoice.Counting;
import dev.aloi.carbon.cost.invoice.Invoice;
import dev.aloi.carbon.cost.invoice.InvoiceLine;
import dev.aloi.carbon.cost.invoice.PriceHistory;
import dev.aloi.carbon.cost.invoice.ReportedUsage;
import dev.aloi.carbon.cost.invoice.Statement;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tokens of a run cost: every call by the price that held when it was made, and no line rounded. */
final class TokenBill {
    private static final String METHOD = "tokens x price per million tokens";

    private TokenBill() {}

    static CostAccount of(RunUse use, PriceHistory prices) {
        List<Invoice> invoices = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>();
        for (TrialUse trial : use.completed()) {
            Optional<ApiCall> call = call(trial);
            if (call.isEmpty()) {
                return CostAccount.unknown("the price is per token, and the tokens of every completion are not known");
            }
            switch (prices.bill(call.get())) {
                case Billing.Unbilled(String reason) -> {
                    return CostAccount.unknown(reason);
                }
                case Billing.Billed(Invoice invoice, String source) -> {
                    invoices.add(invoice);
                    sources.add("prices: " + source);
                }
            }
        }
        List<String> notes = new ArrayList<>(sources);
        notes.addAll(use.unaccounted());
        return sum(invoices, notes);
    }

    private static CostAccount sum(List<Invoice> invoices, List<String> notes) {
        if (invoices.stream().map(Invoice::currency).distinct().count() > 1) {
            return CostAccount.unknown("the price changed its currency while the run was on");
        }
        Statement statement = Statement.of(invoices, invoices.getFirst().currency());
        List<String> assumptions = new ArrayList<>(
                statement.lines().stream().map(InvoiceLine::words).toList());
        assumptions.addAll(notes);
        return new CostAccount(
                new Known<>(statement.total(), statement.total(), statement.total(), Basis.PRICED, METHOD, assumptions),
                statement.lines().stream()
                        .map(line -> new CostLine(line.words(), line.amount()))
                        .toList());
    }

    private static Optional<ApiCall> call(TrialUse trial) {
        @Nullable Usage usage = trial.usage();
        Instant at = trial.completedAt() == null ? Instant.EPOCH : trial.completedAt();
        return usage == null ? Optional.empty() : Optional.of(new ApiCall(at, ApiCall.Mode.LIVE, reported(usage)));
    }

    /** Whatever an API counts, the contracts' usage holds cached tokens in its input and reasoning in its output. */
    private static ReportedUsage reported(Usage usage) {
        return new ReportedUsage(
                Counting.INCLUSIVE,
                usage.inputTokens(),
                or0(usage.cacheReadTokens()),
                or0(usage.cacheWriteTokens()),
                0,
                usage.outputTokens(),
                or0(usage.reasoningTokens()));
    }

    private static int or0(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
