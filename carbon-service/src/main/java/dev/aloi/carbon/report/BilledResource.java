package dev.aloi.carbon.report;

import dev.aloi.carbon.billed.BilledEmissions;
import dev.aloi.carbon.billed.CarbonExport;
import dev.aloi.carbon.billed.ModelledEmissions;
import dev.aloi.carbon.billed.ModelledEmissions.Range;
import dev.aloi.carbon.billed.Reconciliation;
import dev.aloi.carbon.footprint.CarbonRange;
import dev.aloi.carbon.footprint.PeriodRuns;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.carbon.report.BilledStore.BilledMonth;
import dev.aloi.carbon.rest.QueryReader;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the cloud says that its customer emitted, and why that is not what was modelled. */
@Path("/api/footprints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BilledResource {
    private static final Pattern LINE = Pattern.compile("line (\\d+): (.*)", Pattern.DOTALL);

    private final BilledStore billed;
    private final PeriodRuns runs;
    private final Caller caller;

    BilledResource(BilledStore billed, PeriodRuns runs, Caller caller) {
        this.billed = billed;
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @Path("/billed")
    @Operation(operationId = "listBilled", summary = "The months of the cloud's export that have been brought in")
    public List<BilledMonth> list() {
        return billed.months(caller.tenant());
    }

    @PUT
    @Path("/billed")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "putBilled",
            summary =
                    "Brings in the carbon emissions table of AWS Data Exports; a month of an account is replaced as a whole")
    public List<BilledMonth> bring(@Nullable String export) {
        TenantId tenant = caller.tenant();
        billed.replace(tenant, read(export == null ? "" : export));
        return billed.months(tenant);
    }

    private static List<BilledEmissions> read(String export) {
        try {
            return CarbonExport.read(new BufferedReader(new StringReader(export)));
        } catch (IllegalArgumentException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            Fault fault = line.matches()
                    ? new Fault("export", Integer.valueOf(line.group(1)), null, line.group(2))
                    : new Fault("export", null, null, String.valueOf(e.getMessage()));
            throw new ProblemException(Problem.invalid("invalid-export", "The export is not valid", List.of(fault)));
        }
    }

    @GET
    @Path("/reconciliation")
    @Operation(
            operationId = "reconcileFootprints",
            summary = "What was modelled for a month and a region beside what the cloud billed, the gap explained",
            description =
                    "month (2026-01), region (eu-west-3), share (of the account's instance hours that Aloi's runs took)")
    public ReconciliationView reconcile(@Context UriInfo uri) {
        QueryReader query = new QueryReader(uri);
        Optional<YearMonth> month = month(query);
        Optional<String> region = query.text("region");
        Optional<Share> share =
                query.decimal("share", "0", "1").map(BigDecimal::doubleValue).map(Share::new);
        if (region.isEmpty()) {
            query.fault("region", "is missing");
        }
        query.done();
        return reconcile(month.orElseThrow(), new Region(region.orElseThrow()), share);
    }

    private static Optional<YearMonth> month(QueryReader query) {
        try {
            Optional<YearMonth> month = query.text("month").map(YearMonth::parse);
            if (month.isEmpty()) {
                query.fault("month", "is missing");
            }
            return month;
        } catch (DateTimeException e) {
            query.fault("month", "must be a month, as in 2026-01");
            return Optional.empty();
        }
    }

    /** Of machines of the account's own: those behind an API are on no bill of instances. */
    private ReconciliationView reconcile(YearMonth month, Region region, Optional<Share> share) {
        ReportRow modelled = ReportSum.of(
                region.name(),
                runs.between(caller.tenant(), start(month), start(month.plusMonths(1))).stream()
                        .filter(part -> part.region().equals(region.name()))
                        .filter(part -> !part.run().plan().isCalled())
                        .map(ReportedRun::of)
                        .toList(),
                true);
        return ReconciliationView.of(
                modelled,
                Reconciliation.of(
                        new ModelledEmissions(month, region, range(modelled.operational()), range(modelled.embodied())),
                        billed.of(caller.tenant(), month),
                        share));
    }

    private static Range range(CarbonRange range) {
        return new Range(range.low(), range.mid(), range.high());
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
