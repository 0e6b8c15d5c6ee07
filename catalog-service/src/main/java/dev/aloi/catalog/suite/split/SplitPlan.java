package dev.aloi.catalog.suite.split;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How samples are divided into those to tune on and those held out. */
public sealed interface SplitPlan permits SplitPlan.ByTag, SplitPlan.Made {
    /** As the samples say themselves. */
    record ByTag(String tag, List<String> heldOut) implements SplitPlan {
        public ByTag {
            heldOut = List.copyOf(heldOut);
        }
    }

    /**
     * By chance: what belongs together stays together, and each value of a tag is divided alike.
     *
     * @param share that is held out, over 0 and under 1
     * @param stratifyBy tag; absent: none
     */
    record Made(double share, long seed, @Nullable String stratifyBy) implements SplitPlan {}
}
