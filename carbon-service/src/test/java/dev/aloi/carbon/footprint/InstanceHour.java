package dev.aloi.carbon.footprint;

import dev.aloi.carbon.cost.InstanceCost;
import dev.aloi.carbon.energy.Coefficients;
import dev.aloi.carbon.energy.CpuEnergy;
import dev.aloi.carbon.energy.MemoryEnergy;
import dev.aloi.carbon.energy.NodeLoad;
import dev.aloi.carbon.hardware.Embodied;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Memory;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.contracts.unit.Money;
import dev.aloi.contracts.unit.Pue;
import java.time.Duration;
import java.util.List;

/** An instance at a stated load for a stated time, weighed with the same parts as a run. */
record InstanceHour(Instance instance, Coefficients cpu, Share load, Duration time, Pue pue) {
    /** A load that leaves nothing idle out: the upper end of the range is then the whole node. */
    Energy cpuEnergy() {
        Duration busy = Duration.ofNanos(Math.round(load.ratio() * time.toNanos() * instance.vcpus()));
        return CpuEnergy.ofNode(List.of(cpu), new NodeLoad(busy, time, instance.vcpus()))
                .high();
    }

    Memory extraMemory() {
        return MemoryEnergy.extra(instance, cpu);
    }

    Energy memoryEnergy() {
        return MemoryEnergy.of(extraMemory(), time);
    }

    Energy facility() {
        return cpuEnergy().plus(memoryEnergy()).atFacility(pue);
    }

    Carbon operational(GridIntensity intensity) {
        return facility().emissionsAt(intensity);
    }

    Carbon embodied(Carbon making) {
        return Embodied.share(
                making, time.multipliedBy(instance.vcpus()), instance.platform().vcpus());
    }

    Money cost(Money perHour) {
        return InstanceCost.of(perHour, instance.vcpus(), time.multipliedBy(instance.vcpus()), Share.WHOLE);
    }
}
