package dev.aloi.catalog.suite;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.catalog.rest.UploadFaults;
import dev.aloi.catalog.suite.read.SuiteDraft;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/suites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SuiteResource {
    private final Suites suites;
    private final Caller caller;

    SuiteResource(Suites suites, Caller caller) {
        this.suites = suites;
        this.caller = caller;
    }

    /** 201 with a new version, 200 with the one that has this content already, or a problem with every fault. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<SuiteView> upload(@BeanParam SuiteUpload upload) throws IOException {
        SuiteUpload.Checked checked = upload.check();
        SuiteDraft draft = read(checked);
        if (upload.validateOnly) {
            return RestResponse.ok(new SuiteView(
                    draft.version(checked.name()),
                    checked.name().value(),
                    draft.digest(),
                    draft.samples().size(),
                    draft.splits(),
                    draft.selfHostedOnly()));
        }
        Suites.Stored stored = suites.store(caller.tenant(), checked.name(), draft);
        RestResponse.Status status = stored.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, stored.view())
                .location(URI.create("/api/suites/" + stored.view().suite()))
                .build();
    }

    private static SuiteDraft read(SuiteUpload.Checked checked) throws IOException {
        try (InputStream in = Files.newInputStream(checked.content().toPath())) {
            return switch (checked.reader().read(checked.file(), in)) {
                case Reading.Good<SuiteDraft>(SuiteDraft draft) ->
                    checked.selfHostedOnly() ? draft.forSelfHostedOnly() : draft;
                case Reading.Faulty<SuiteDraft> faulty ->
                    throw UploadFaults.problem("invalid-suite", "The suite is not valid", faulty.faults());
            };
        }
    }

    @GET
    public Page<SuiteView> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return suites.list(caller.tenant(), PageRequest.of(page, size));
    }

    @GET
    @Path("/{version}")
    public SuiteView get(String version) {
        return suites.find(caller.tenant(), version)
                .orElseThrow(() -> new ProblemException(Problem.notFound("suite", version)));
    }
}
