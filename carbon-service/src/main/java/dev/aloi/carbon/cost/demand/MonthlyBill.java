package dev.aloi.carbon.cost.demand;

import dev.aloi.carbon.cost.hosting.Hosting;
import dev.aloi.carbon.cost.hosting.HostingMonth;
import dev.aloi.carbon.cost.invoice.ApiCall;
import dev.aloi.carbon.cost.invoice.ApiCall.Mode;
import dev.aloi.carbon.cost.invoice.Invoice;
import dev.aloi.carbon.cost.invoice.InvoiceLine;
import dev.aloi.carbon.cost.invoice.ReportedUsage;
import dev.aloi.carbon.cost.invoice.TokenTariff;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A month's bill for one candidate, with how it comes about. */
public record MonthlyBill(int month, BigDecimal requests, Money amount, String explanation) {
    /** Every request as the average one: a tariff with tiers is dearer where lengths scatter around a bound. */
    public static List<MonthlyBill> ofApi(Demand demand, TokenTariff tariff, Mode mode, int months) {
        ReportedUsage average = ReportedUsage.plain(demand.inputTokens(), demand.outputTokens());
        Invoice one = Invoice.of(new ApiCall(Instant.EPOCH, mode, average), tariff);
        String words = one.lines().stream().map(InvoiceLine::words).collect(Collectors.joining(" + "));
        return IntStream.rangeClosed(1, months)
                .mapToObj(month -> {
                    BigDecimal requests = demand.requests(month);
                    Money amount = rounded(one.total().times(requests));
                    return new MonthlyBill(month, requests, amount, whole(requests) + " requests x (" + words + ")");
                })
                .toList();
    }

    public static List<MonthlyBill> ofHosting(Demand demand, Hosting hosting, int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(month -> {
                    HostingMonth bill = hosting.month(demand.average(month));
                    return new MonthlyBill(month, demand.requests(month), rounded(bill.total()), words(hosting, bill));
                })
                .toList();
    }

    private static String words(Hosting hosting, HostingMonth bill) {
        return bill.replicas() + (bill.replicas() == 1 ? " instance " : " instances ")
                + hosting.option().words() + " x 730 h + storage + egress; working "
                + percent(bill.utilisation().ratio()) + " of the hours paid, "
                + hosting.throughput().objective();
    }

    private static Money rounded(Money money) {
        return new Money(money.amount().round(MathContext.DECIMAL64), money.currency());
    }

    /** Two digits: a little is not nothing. */
    private static String percent(double ratio) {
        return BigDecimal.valueOf(ratio)
                        .movePointRight(2)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private static String whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
