package dev.aloi.carbon.energy;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Power;

/** What one vCPU draws, linear in its load from idle to full. */
public record PowerCurve(Power idle, Power full) {
    public PowerCurve {
        if (idle.watts() > full.watts()) {
            throw new IllegalArgumentException("idle draws more than full load");
        }
    }

    public Power at(Share load) {
        return Power.watts(idle.watts() + load.ratio() * dynamic().watts());
    }

    /** What full load draws over idle. */
    public Power dynamic() {
        return Power.watts(full.watts() - idle.watts());
    }
}
