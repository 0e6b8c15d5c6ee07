package dev.aloi.carbon.energy;

import dev.aloi.carbon.hardware.Share;
import java.time.Duration;

/** How much a node worked: CPU time over all its logical CPUs, in the wall time that falls to the work. */
public record NodeLoad(Duration cpuTime, Duration nodeTime, int logicalCpus) {
    public NodeLoad {
        if (cpuTime.isNegative() || nodeTime.isNegative() || logicalCpus < 1) {
            throw new IllegalArgumentException("a node has CPUs and time does not run backwards");
        }
    }

    /** CPU time over what the CPUs could have given. */
    public Share load() {
        return nodeTime.isZero()
                ? Share.WHOLE
                : Share.of((double) cpuTime.toNanos(), (double) nodeTime.toNanos() * logicalCpus);
    }
}
