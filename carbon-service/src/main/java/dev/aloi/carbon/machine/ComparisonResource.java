package dev.aloi.carbon.machine;

import dev.aloi.carbon.comparison.Claim;
import dev.aloi.carbon.comparison.HardwareComparison;
import dev.aloi.carbon.comparison.PoolRun;
import dev.aloi.carbon.comparison.Quantity;
import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.carbon.footprint.WeighedRuns;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Two runs side by side. */
@Path("/api/evaluations/{evaluation}/machines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ComparisonResource {
    private static final Pattern CLAIM = Pattern.compile("(cost|energy|carbon):(\\d{1,2}(?:\\.\\d{1,4})?)");
    private static final long DEFAULT_SEED = 1;
    private static final int MOST_CLAIMS = 20;

    private final WeighedRuns runs;
    private final Caller caller;

    ComparisonResource(WeighedRuns runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "compareRuns",
            summary = "Two runs of an evaluation side by side, and what can be said of claims about the first",
            description =
                    "claim: cost:50 for at least 50 % cheaper, energy:60, carbon:30; several may be given. Without one, the "
                            + "claims that are shipped with their sources.")
    public Comparison compare(
            @PathParam("evaluation") String evaluation,
            @QueryParam("promised") @Nullable String promised,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("claim") List<String> claims) {
        List<Claim> asked = claims(claims);
        List<WeighedRun> all = runs.of(caller.tenant(), new EvaluationId(evaluation));
        WeighedRun one = find(all, evaluation, "promised", promised);
        WeighedRun other = find(all, evaluation, "reference", reference);
        Facts facts = runs.facts(caller.tenant());
        long seed = Optional.ofNullable(one.run().plan().seed()).orElse(DEFAULT_SEED);
        PoolRun first = PoolRuns.of(one, facts, seed);
        PoolRun second = PoolRuns.of(other, facts, seed);
        HardwareComparison comparison = new HardwareComparison(first, second, seed);
        boolean isTimed = !first.batches().isEmpty() && !second.batches().isEmpty();
        return new Comparison(
                Comparison.Side.of(one, first, seed),
                Comparison.Side.of(other, second, seed),
                comparison.isSameWork(),
                Comparison.equality(comparison).orElse(null),
                isTimed ? comparison.throughputRatio() : null,
                Comparison.ratios(comparison),
                asked.stream().map(comparison::check).map(ClaimVerdict::of).toList());
    }

    private static WeighedRun find(List<WeighedRun> all, String evaluation, String field, @Nullable String run) {
        if (run == null) {
            throw new ProblemException(Problem.invalid(
                    "invalid-comparison",
                    "The comparison is not valid",
                    List.of(Fault.ofField(field, "is missing: name a run of the evaluation"))));
        }
        return all.stream()
                .filter(known -> known.run().run().value().equals(run))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(Problem.notFound("ended run of evaluation " + evaluation, run)));
    }

    private static List<Claim> claims(List<String> asked) {
        if (asked.isEmpty()) {
            return Claim.shipped();
        }
        List<Claim> claims = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : asked.subList(0, Math.min(asked.size(), MOST_CLAIMS))) {
            Matcher claim = CLAIM.matcher(text);
            if (claim.matches() && Double.parseDouble(claim.group(2)) > 0) {
                claims.add(new Claim(
                        quantity(claim.group(1)), new Share(Double.parseDouble(claim.group(2)) / 100), "as asked"));
            } else {
                faults.add(Fault.ofField("claim", "must be as in cost:50, energy:60 or carbon:30"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-comparison", "The comparison is not valid", faults));
        }
        return claims;
    }

    private static Quantity quantity(String word) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> quantity.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow();
    }
}
