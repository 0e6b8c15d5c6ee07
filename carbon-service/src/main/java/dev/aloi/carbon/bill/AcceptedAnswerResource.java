package dev.aloi.carbon.bill;

import dev.aloi.carbon.cost.AcceptedAnswer;
import dev.aloi.carbon.cost.AcceptedAnswer.Spending;
import dev.aloi.carbon.footprint.FootprintResource;
import dev.aloi.carbon.footprint.RunCost;
import dev.aloi.carbon.rest.QueryReader;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an answer costs that somebody approved. */
@Path("/api/runs/{run}/accepted")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AcceptedAnswerResource {
    private static final String MOST = "1000000000";

    private final FootprintResource footprints;

    AcceptedAnswerResource(FootprintResource footprints) {
        this.footprints = footprints;
    }

    /** @param each the cost of one approved answer; the rejected ones' part is in it */
    public record AcceptedCost(long approved, Amount<Money> each) {}

    @GET
    @Operation(
            operationId = "acceptedAnswerCost",
            summary = "What an approved answer costs: model, retries, judge and people's time, by the answers approved",
            description =
                    "approved (answers), reviewed (answers, absent: all of the run), minutes (that people spent on all answers), wage (an hour, in the currency of the "
                            + "run's cost), judge and retries (money, in that currency)")
    public AcceptedCost accepted(@PathParam("run") String run, @Context UriInfo uri) {
        QueryReader query = new QueryReader(uri);
        long approved = query.count("approved", 0, 0, Integer.MAX_VALUE);
        long reviewed = query.count("reviewed", 0, 0, Integer.MAX_VALUE);
        BigDecimal minutes = query.decimal("minutes", "0", MOST).orElse(BigDecimal.ZERO);
        BigDecimal wage = query.decimal("wage", "0", MOST).orElse(BigDecimal.ZERO);
        BigDecimal judge = query.decimal("judge", "0", MOST).orElse(BigDecimal.ZERO);
        BigDecimal retries = query.decimal("retries", "0", MOST).orElse(BigDecimal.ZERO);
        query.done();
        RunCost cost = footprints.cost(run, null);
        return new AcceptedCost(
                approved,
                switch (model(cost, reviewed)) {
                    case Unknown<Money> none -> none;
                    case Known<Money> model -> {
                        String currency = model.mid().currency();
                        yield AcceptedAnswer.cost(
                                new Spending(
                                        model.mid(),
                                        new Money(retries, currency),
                                        new Money(judge, currency),
                                        time(minutes),
                                        new Money(wage, currency)),
                                Math.toIntExact(approved));
                    }
                });
    }

    /** Of the answers that were reviewed, each at the run's mean; of all of them where nobody says how many that are. */
    private static Amount<Money> model(RunCost cost, long told) {
        long reviewed = told > 0 || cost.reused() == null ? told : cost.trials() + cost.reused();
        return reviewed > 0 && cost.perThousandSamples() instanceof Known<Money> thousand
                ? new Known<>(
                        part(thousand.low(), reviewed),
                        part(thousand.mid(), reviewed),
                        part(thousand.high(), reviewed),
                        thousand.basis(),
                        thousand.method(),
                        thousand.assumptions())
                : cost.total();
    }

    private static Money part(Money ofThousand, long answers) {
        return new Money(
                ofThousand.amount().multiply(BigDecimal.valueOf(answers)).movePointLeft(3), ofThousand.currency());
    }

    private static Duration time(BigDecimal minutes) {
        return Duration.ofMillis(minutes.multiply(BigDecimal.valueOf(60_000)).longValue());
    }
}
