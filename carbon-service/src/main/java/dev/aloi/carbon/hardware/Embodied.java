package dev.aloi.carbon.hardware;

import dev.aloi.contracts.unit.Carbon;
import java.time.Duration;

/** The share of making the hardware, as the SCI (ISO/IEC 21031) has it: M = TE x (TiR / EL) x (RR / ToR). */
public final class Embodied {
    /** EL: four years of 365 days, 35 040 hours (Cloud Carbon Footprint). */
    public static final Duration LIFESPAN = Duration.ofDays(1460);

    private Embodied() {}

    /**
     * @param making TE, of the whole server
     * @param vcpuTime reserved vCPUs times the time that they are reserved for: RR x TiR
     */
    public static Carbon share(Carbon making, Duration vcpuTime, int platformVcpus) {
        return making.times((double) vcpuTime.toNanos() / LIFESPAN.toNanos() / platformVcpus);
    }
}
