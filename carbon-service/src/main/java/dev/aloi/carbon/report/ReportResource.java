package dev.aloi.carbon.report;

import dev.aloi.carbon.footprint.PeriodRuns;
import dev.aloi.carbon.rest.QueryReader;
import dev.aloi.kit.guard.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the runs of a period took. */
@Path("/api/footprints")
@RunOnVirtualThread
public class ReportResource {
    private final PeriodRuns runs;
    private final Caller caller;
    private final InstantSource clock;

    ReportResource(PeriodRuns runs, Caller caller, InstantSource clock) {
        this.runs = runs;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportFootprints",
            summary = "Cost, energy and emissions of a period's runs",
            description =
                    "from and to: days, both included, the last 30 where they are absent; by: model, suite, region, pool, "
                            + "method, month; embodied: false leaves the making of hardware out of the totals; /report.csv tells the "
                            + "same as CSV")
    public FootprintReport report(@Context UriInfo uri) {
        QueryReader query = new QueryReader(uri);
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate to = query.date("to").orElse(today);
        LocalDate from = query.date("from").orElse(to.minusDays(29));
        By by = query.oneOf("by", By.class).orElse(By.MODEL);
        boolean withEmbodied = query.yes("embodied", true);
        if (from.isAfter(to)) {
            query.fault("from", "is after to");
        }
        query.done();
        List<ReportedRun> found = runs
                .between(
                        caller.tenant(),
                        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .stream()
                .map(ReportedRun::of)
                .toList();
        return new ReportFold(from, to, by, withEmbodied).of(found);
    }

    @GET
    @Path("/report.csv")
    @Produces("text/csv")
    @Operation(operationId = "reportFootprintsAsCsv", summary = "The report as comma-separated values")
    public String csv(@Context UriInfo uri) {
        return ReportCsv.of(report(uri));
    }
}
