package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.kit.preference.PreferenceReader;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a ranking: which one, and by what candidates are chosen. */
public class RankingQuery {
    @Parameter(description = "an earlier revision; absent: the newest")
    @QueryParam("revision")
    @Nullable
    Long revision;

    @Parameter(description = "of quality, cost, latency and carbon, as in quality:0.5,cost:0.3,latency:0.2")
    @QueryParam("weights")
    @Nullable
    String weights;

    @Parameter(description = "sum or topsis; absent: sum")
    @QueryParam("method")
    @Nullable
    String method;

    @Parameter(description = "of a thousand samples")
    @QueryParam("maxCost")
    @Nullable
    String maxCost;

    @Parameter(description = "of maxCost; absent: USD")
    @QueryParam("currency")
    @Nullable
    String currency;

    @Parameter(description = "the 95th percentile of latency, as in 800ms or 2.5s")
    @QueryParam("maxP95")
    @Nullable
    String maxP95;

    @Parameter(description = "grams of CO2e of a thousand samples")
    @QueryParam("maxCarbon")
    @Nullable
    String maxCarbon;

    @Parameter(description = "by the deciding metric, in its own unit")
    @QueryParam("minQuality")
    @Nullable
    String minQuality;

    /** @param weighting absent where goals are not weighed */
    record Asked(Constraints constraints, @Nullable Weighting weighting) {}

    /**
     * Empty where neither constraints nor weights were given.
     *
     * @throws ProblemException naming every parameter that is wrong
     */
    Optional<Asked> asked() {
        Map<String, String> limits = limits();
        if (limits.isEmpty() && weights == null && method == null) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        Constraints constraints =
                new PreferenceReader((name, why) -> faults.add(Fault.ofField(name, why))).constraints(limits);
        Weighting weighting = weighting(faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-request", "The request is not valid", faults));
        }
        return Optional.of(new Asked(constraints, weighting));
    }

    private Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        put(limits, "maxCost", maxCost);
        put(limits, "currency", currency);
        put(limits, "maxP95", maxP95);
        put(limits, "maxCarbon", maxCarbon);
        put(limits, "minQuality", minQuality);
        return limits;
    }

    private static void put(Map<String, String> limits, String name, @Nullable String value) {
        if (value != null) {
            limits.put(name, value);
        }
    }

    private @Nullable Weighting weighting(List<Fault> faults) {
        if (weights == null) {
            if (method != null) {
                faults.add(Fault.ofField("method", "needs weights"));
            }
            return null;
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (String part : weights.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                faults.add(Fault.ofField("weights", "must be goals with weights, as in quality:0.5,cost:0.3"));
                return null;
            }
            read.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
        }
        PreferenceReader reader = new PreferenceReader((name, why) -> faults.add(
                name.equals("method")
                        ? Fault.ofField(name, why)
                        : Fault.ofField("weights", (name + " " + why).strip())));
        return reader.weighting(read, method).orElse(null);
    }
}
