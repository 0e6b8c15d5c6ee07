package dev.aloi.scoring.ranking;

import dev.aloi.kit.guard.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/api/power")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PowerResource {
    private final Caller caller;
    private final Planning planning;

    PowerResource(Caller caller, Planning planning) {
        this.caller = caller;
        this.planning = planning;
    }

    @GET
    @Operation(operationId = "getPower", summary = "Which difference so many samples can show, before anything is run")
    public Detectable get(
            @Parameter(description = "as an evaluation asks for it") @QueryParam("metric") @DefaultValue("rougeL")
                    String metric,
            @QueryParam("samples") @DefaultValue("100") @Min(2) @Max(100_000_000) int samples,
            @Parameter(description = "that are compared with each other")
                    @QueryParam("candidates")
                    @DefaultValue("2")
                    @Min(2)
                    @Max(1000)
                    int candidates,
            @Parameter(description = "standard deviation over samples of the difference of two candidates")
                    @QueryParam("deviation")
                    @Nullable
                    String deviation,
            @Parameter(description = "of which the deviation is taken") @QueryParam("evaluation") @Nullable
                    String evaluation) {
        return planning.detectable(
                caller.tenant(), new Planning.Query(metric, samples, candidates, deviation, evaluation));
    }
}
