package dev.aloi.carbon.forecast;

import dev.aloi.contracts.carbon.ExpectedRun;
import dev.aloi.contracts.carbon.RunForecast;
import dev.aloi.kit.guard.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** For the catalogue's plans: the gateway does not lead here. */
@Path("/api/forecasts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ForecastResource {
    private final Forecasts forecasts;
    private final Caller caller;

    ForecastResource(Forecasts forecasts, Caller caller) {
        this.forecasts = forecasts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public List<RunForecast> forecast(List<ExpectedRun> expected) {
        return forecasts.of(caller.tenant(), expected);
    }
}
