package dev.aloi.catalog.recording;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.recording.read.RecordingDraft;
import dev.aloi.catalog.recording.read.RecordingReader;
import dev.aloi.catalog.rest.UploadFaults;
import dev.aloi.catalog.suite.SuiteView;
import dev.aloi.catalog.suite.Suites;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.SequencedSet;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/recordings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecordingResource {
    private final Recordings recordings;
    private final Suites suites;
    private final Caller caller;

    RecordingResource(Recordings recordings, Suites suites, Caller caller) {
        this.recordings = recordings;
        this.suites = suites;
        this.caller = caller;
    }

    /** 201 with a new recording, 200 with the one that has this content already, or a problem with every fault. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<RecordingView> upload(@BeanParam RecordingUpload upload) throws IOException {
        TenantId tenant = caller.tenant();
        RecordingUpload.Checked checked = upload.check();
        SuiteView suite = suites.find(tenant, checked.suite())
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        "invalid-recording",
                        "The recording is not valid",
                        List.of(Fault.ofField("suite", "there is no suite " + checked.suite())))));
        RecordingReader reader = new RecordingReader(checked.fields(), upload.allowMissing);
        RecordingDraft draft = read(reader, checked, suites.sampleIds(tenant, suite.suite()));
        Recordings.Stored stored = recordings.store(tenant, suite.suite(), checked.model(), draft);
        RestResponse.Status status = stored.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, stored.view())
                .location(URI.create("/api/recordings/" + stored.view().recording()))
                .build();
    }

    private static RecordingDraft read(
            RecordingReader reader, RecordingUpload.Checked checked, SequencedSet<SampleId> samples)
            throws IOException {
        try (InputStream in = Files.newInputStream(checked.content())) {
            return switch (reader.read(checked.file(), in, samples)) {
                case Reading.Good<RecordingDraft>(RecordingDraft draft) -> draft;
                case Reading.Faulty<RecordingDraft> faulty ->
                    throw UploadFaults.problem("invalid-recording", "The recording is not valid", faulty.faults());
            };
        }
    }

    @GET
    @Path("/{id}")
    public RecordingView get(String id) {
        return recordings
                .find(caller.tenant(), id)
                .orElseThrow(() -> new ProblemException(Problem.notFound("recording", id)));
    }
}
