package dev.aloi.catalog.suite;

import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.catalog.suite.split.SplitPlan;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a suite is to be divided: as its samples say, by {@code tag} and {@code heldOut}, or by chance.
 *
 * @param heldOut values of the tag that are held out
 * @param share that is held out; absent: 0.5
 * @param seed absent: 1
 * @param stratifyBy tag of which each value is divided alike
 */
record DivisionRequest(
        @Nullable String tag,
        @Nullable List<@Nullable String> heldOut,
        @Nullable Double share,
        @Nullable Long seed,
        @Nullable String stratifyBy) {
    private static final double HALF = 0.5;
    /** The longest ending of a part's name. */
    private static final int ENDING = "-held-out".length();

    /** Fails with a 422 problem that names every fault. */
    SplitPlan plan(SuiteView suite) {
        List<Fault> faults = new ArrayList<>();
        if (!SuiteName.allowed(suite.name() + "x".repeat(ENDING))) {
            faults.add(Fault.ofField("", "the suite's name is too long for its parts to be named after it"));
        }
        SplitPlan plan = tag == null ? made(faults) : byTag(tag, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-division", "The suite cannot be divided so", faults));
        }
        return plan;
    }

    private SplitPlan byTag(String named, List<Fault> faults) {
        if (share != null || seed != null || stratifyBy != null) {
            faults.add(Fault.ofField("tag", "leaves nothing to chance: give it without share, seed and stratifyBy"));
        }
        List<String> values = new ArrayList<>();
        if (heldOut != null) {
            heldOut.stream().filter(value -> value != null).forEach(values::add);
        }
        if (values.isEmpty()) {
            faults.add(Fault.ofField("heldOut", "is missing: name the values of " + named + " that are held out"));
        }
        return new SplitPlan.ByTag(named, values);
    }

    private SplitPlan made(List<Fault> faults) {
        if (heldOut != null) {
            faults.add(Fault.ofField("heldOut", "needs a tag"));
        }
        double asked = share == null ? HALF : share;
        if (!(asked > 0 && asked < 1)) {
            faults.add(Fault.ofField("share", "must be over 0 and under 1"));
        }
        return new SplitPlan.Made(asked, seed == null ? 1 : seed, stratifyBy);
    }
}
