package dev.aloi.catalog.suite;

import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.catalog.rest.UploadFaults;
import dev.aloi.catalog.suite.read.ReadProgress;
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
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/suites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SuiteResource {
    private final Suites suites;
    private final SuiteIntake intake;
    private final SuiteImports imports;
    private final Caller caller;

    SuiteResource(Suites suites, SuiteIntake intake, SuiteImports imports, Caller caller) {
        this.suites = suites;
        this.intake = intake;
        this.imports = imports;
        this.caller = caller;
    }

    /** 201 with a new version, 200 with the one that has this content already, or a problem with every fault. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<SuiteView> upload(@BeanParam SuiteUpload upload) throws IOException {
        SuiteUpload.Checked checked = upload.check();
        return switch (intake.bringIn(caller.tenant(), checked, ReadProgress.NONE)) {
            case SuiteIntake.Refused refused ->
                throw UploadFaults.problem("invalid-suite", "The suite is not valid", refused.faults());
            case SuiteIntake.Stored stored -> answer(checked, stored);
        };
    }

    private static RestResponse<SuiteView> answer(SuiteUpload.Checked checked, SuiteIntake.Stored stored) {
        if (checked.validateOnly()) {
            return RestResponse.ok(stored.view());
        }
        RestResponse.Status status = stored.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, stored.view())
                .location(URI.create("/api/suites/" + stored.view().suite()))
                .build();
    }

    /** For a file that takes its time: 202 at once, and the address under which to ask how far it is. */
    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<SuiteImportView> start(@BeanParam SuiteUpload upload) throws IOException {
        SuiteImportView started = imports.start(caller.tenant(), upload.check());
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, started)
                .location(URI.create("/api/suites/imports/" + started.id()))
                .build();
    }

    @GET
    @Path("/imports/{id}")
    public SuiteImportView imported(String id) {
        return imports.find(caller.tenant(), id)
                .orElseThrow(() -> new ProblemException(Problem.notFound("import", id)));
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
