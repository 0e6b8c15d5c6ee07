package dev.aloi.catalog.suite;

import dev.aloi.catalog.suite.coverage.CoverageReport;
import dev.aloi.catalog.suite.write.ExportFormat;
import dev.aloi.catalog.suite.write.SampleOutput;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a suite. */
@Path("/api/suites/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SuiteContentResource {
    private final Suites suites;
    private final StoredSamples samples;
    private final SuiteCoverages coverages;
    private final SuiteDiffs diffs;
    private final SuiteDivision division;
    private final Caller caller;

    SuiteContentResource(
            Suites suites,
            StoredSamples samples,
            SuiteCoverages coverages,
            SuiteDiffs diffs,
            SuiteDivision division,
            Caller caller) {
        this.suites = suites;
        this.samples = samples;
        this.coverages = coverages;
        this.diffs = diffs;
        this.division = division;
        this.caller = caller;
    }

    /** All samples, in a form that gives the same version when it is uploaded again. */
    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    public Response export(String version, @QueryParam("format") @DefaultValue("jsonl") String format) {
        ExportFormat form = ExportFormat.find(format)
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        "invalid-query",
                        "The query is not valid",
                        List.of(Fault.ofField("format", "is unknown; known are " + ExportFormat.labels())))));
        TenantId tenant = caller.tenant();
        SuiteView suite = readable(version);
        StreamingOutput body = out -> {
            try (SampleOutput output = form.open(out)) {
                samples.forEach(tenant, suite.suite(), output::add);
            }
        };
        return Response.ok(body, form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + version.replace('@', '-') + "." + form.label() + "\"")
                .build();
    }

    /** How long its samples are, what they are about, and which of them are alike. */
    @GET
    @Path("/coverage")
    public CoverageReport coverage(String version) throws IOException {
        return coverages.of(caller.tenant(), found(version));
    }

    /** What has changed since another version. */
    @GET
    @Path("/diff")
    public SuiteDiff diff(String version, @QueryParam("since") @Nullable String since) {
        if (since == null) {
            throw new ProblemException(Problem.invalid(
                    "invalid-query", "The query is not valid", List.of(Fault.ofField("since", "is missing"))));
        }
        return diffs.between(caller.tenant(), readable(since), readable(version));
    }

    /** A part to tune on and a part that is held out; from then on the samples of the latter, and of the whole, are not shown. */
    @POST
    @Path("/division")
    @Consumes(MediaType.APPLICATION_JSON)
    public DivisionView divide(String version, @Nullable DivisionRequest request) throws IOException {
        SuiteView suite = found(version);
        if (suite.part() != null || suite.unsealedAt() != null) {
            throw new ProblemException(Problem.of(
                    "cannot-divide",
                    409,
                    "The suite cannot be divided",
                    suite.part() == null
                            ? "What was held out of " + version + " has been shown; use new samples."
                            : version + " is itself a part of " + suite.dividedFrom() + "."));
        }
        DivisionRequest asked = request == null ? new DivisionRequest(null, null, null, null, null) : request;
        return division.divide(caller.tenant(), suite, asked.plan(suite));
    }

    /** Shows the samples of a held-out part, and of the whole, again, for good: it does not guard any more. */
    @DELETE
    @Path("/seal")
    public SuiteView unseal(String version) {
        SuiteView suite = found(version);
        if (!suites.unseal(caller.tenant(), suite)) {
            throw new ProblemException(
                    Problem.of("not-sealed", 409, "Not sealed", "The samples of " + version + " are shown already."));
        }
        return found(version);
    }

    private SuiteView readable(String version) {
        SuiteView suite = found(version);
        if (suite.sealed()) {
            throw new ProblemException(Problem.of(
                    "sealed",
                    403,
                    "The samples are held out",
                    "The samples of " + version + " are not shown, so that nothing can be tuned to them."));
        }
        return suite;
    }

    private SuiteView found(String version) {
        return suites.find(caller.tenant(), version)
                .orElseThrow(() -> new ProblemException(Problem.notFound("suite", version)));
    }
}
