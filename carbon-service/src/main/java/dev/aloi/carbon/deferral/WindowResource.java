package dev.aloi.carbon.deferral;

import dev.aloi.carbon.footprint.CarbonRange;
import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.carbon.footprint.WeighedRuns;
import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** When an evaluation that may wait runs, and what waiting saves. */
@Path("/api/evaluations/{evaluation}/window")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WindowResource {
    private final Deferrals deferrals;
    private final WeighedRuns runs;
    private final Caller caller;

    WindowResource(Deferrals deferrals, WeighedRuns runs, Caller caller) {
        this.deferrals = deferrals;
        this.runs = runs;
        this.caller = caller;
    }

    /**
     * The window of an evaluation.
     *
     * @param chosen absent until one was chosen
     * @param saved against running at once at the home region, by the energy that its runs took and the forecast means; absent until a
     *     run has ended, and where the forecast does not tell both means. Negative savings are told as none
     * @param runs ended, whose energy is known
     */
    public record WindowView(
            Deferral deferral,
            String home,
            @Nullable WindowChosen chosen,
            @Nullable CarbonRange saved,
            int runs) {}

    @GET
    @Operation(
            operationId = "evaluationWindow",
            summary = "When an evaluation that may wait runs, and what waiting saves")
    public WindowView window(@PathParam("evaluation") String id) {
        Deferred deferred = deferrals
                .find(caller.tenant(), new EvaluationId(id))
                .orElseThrow(() -> new ProblemException(Problem.notFound("evaluation that may wait called", id)));
        List<Amount.Known<Energy>> energies = runs.of(caller.tenant(), new EvaluationId(id)).stream()
                .map(WeighedRun::footprint)
                .flatMap(footprint -> footprint.run().energy() instanceof Amount.Known<Energy> known
                        ? Stream.of(known)
                        : Stream.empty())
                .toList();
        return new WindowView(
                deferred.deferral(), deferred.home(), deferred.chosen(), saved(deferred, energies), energies.size());
    }

    private static @Nullable CarbonRange saved(Deferred deferred, List<Amount.Known<Energy>> energies) {
        WindowChosen chosen = deferred.chosen();
        if (chosen == null || chosen.mean() == null || chosen.atOnce() == null || energies.isEmpty()) {
            return null;
        }
        GridIntensity less = new GridIntensity(Math.max(
                0, chosen.atOnce().gramsPerKilowattHour() - chosen.mean().gramsPerKilowattHour()));
        return new CarbonRange(
                energies.stream()
                        .map(Amount.Known::low)
                        .map(it -> it.emissionsAt(less))
                        .reduce(Carbon.grams(0), Carbon::plus),
                energies.stream()
                        .map(Amount.Known::mid)
                        .map(it -> it.emissionsAt(less))
                        .reduce(Carbon.grams(0), Carbon::plus),
                energies.stream()
                        .map(Amount.Known::high)
                        .map(it -> it.emissionsAt(less))
                        .reduce(Carbon.grams(0), Carbon::plus));
    }
}
