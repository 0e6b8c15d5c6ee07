package dev.aloi.carbon.energy.ladder;

import dev.aloi.carbon.energy.Coefficients;
import dev.aloi.carbon.energy.CpuEnergy;
import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.energy.NodeLoad;
import dev.aloi.carbon.energy.curve.Interpolation;
import dev.aloi.carbon.energy.curve.LoadCurve;
import dev.aloi.carbon.energy.curve.ThermalDesign;
import dev.aloi.carbon.energy.ecologits.RangedAssessment;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something from which the energy of a piece of work can be told, well or badly. */
public sealed interface Evidence {
    EnergyFigure figure();

    /** A meter at the plug, with the error that its maker states. */
    record WallReading(Energy energy, Share error, String meter) implements Evidence {
        @Override
        public EnergyFigure figure() {
            EnergyRange range =
                    new EnergyRange(energy.times(1 - error.ratio()), energy, energy.times(1 + error.ratio()));
            return new EnergyFigure(
                    range,
                    EnergyMethod.WALL_METER,
                    Optional.empty(),
                    false,
                    List.of(meter + ", error " + error.ratio() * 100 + " % by its maker"));
        }
    }

    /**
     * The counters of CPU packages and memory (RAPL) and of GPUs (NVML).
     *
     * @param rest what the machine draws beside them (board, fans, disks, loss of the power supply), where somebody knows it
     */
    record CounterReading(Energy rapl, Optional<Energy> nvml, Optional<Power> rest, Duration time) implements Evidence {
        @Override
        public EnergyFigure figure() {
            Energy counted = rapl.plus(nvml.orElse(Energy.wattHours(0)));
            Energy whole = rest.map(power -> counted.plus(power.during(time))).orElse(counted);
            List<String> notes = new ArrayList<>(List.of(nvml.isPresent() ? "RAPL + NVML" : "RAPL"));
            notes.add(rest.map(power -> "high: with " + power.watts() + " W that the counters do not see")
                    .orElse("what the counters do not see is not in it: board, fans, disks, loss of the power supply"));
            return new EnergyFigure(
                    new EnergyRange(counted, counted, whole), EnergyMethod.RAPL_NVML, Optional.empty(), false, notes);
        }
    }

    /** CPU time on a node, and the CPUs that it can have been. */
    record CpuTime(NodeLoad load, List<Coefficients> candidates) implements Evidence {
        @Override
        public EnergyFigure figure() {
            List<String> proxies = candidates.stream()
                    .flatMap(cpu -> cpu.proxyFor().stream()
                            .map(other -> "no measurement of " + cpu.architecture() + ": figures of " + other))
                    .toList();
            return new EnergyFigure(
                    CpuEnergy.ofNode(candidates, load),
                    EnergyMethod.CPU_TIME,
                    Optional.empty(),
                    !proxies.isEmpty(),
                    proxies);
        }
    }

    /**
     * A machine whose power by load is known. Low and high are the load a tenth of the way off.
     *
     * @param isOwn whether the curve is this machine's and not another's scaled to it
     */
    record CurveTime(LoadCurve machine, boolean isOwn, Share load, Duration time, String source) implements Evidence {
        private static final double OFF = 0.1;

        @Override
        public EnergyFigure figure() {
            Energy mid = at(load.ratio());
            Energy spline = machine.at(load, Interpolation.NATURAL_CUBIC_SPLINE).during(time);
            Energy below = at(Math.max(0, load.ratio() - OFF));
            Energy above = at(Math.min(1, load.ratio() + OFF));
            return new EnergyFigure(
                    EnergyRange.spanning(mid, List.of(spline, below, above)),
                    EnergyMethod.LOAD_CURVE,
                    Optional.of(source),
                    !isOwn,
                    List.of("curve: " + source, "low to high: a tenth of load less or more, and the spline"));
        }

        private Energy at(double share) {
            return machine.at(new Share(share), Interpolation.LINEAR).during(time);
        }
    }

    /** Nothing but the CPU's thermal design power. Without a load: from idle over half to full. */
    record TdpShare(Power thermalDesign, Share ofChip, Optional<Share> load, Duration time) implements Evidence {
        @Override
        public EnergyFigure figure() {
            LoadCurve curve = ThermalDesign.curve(thermalDesign).times(ofChip.ratio());
            Energy idle = curve.at(new Share(0), Interpolation.LINEAR).during(time);
            Energy full = curve.at(Share.WHOLE, Interpolation.LINEAR).during(time);
            Energy mid =
                    curve.at(load.orElse(new Share(0.5)), Interpolation.LINEAR).during(time);
            return new EnergyFigure(
                    new EnergyRange(idle, mid, full),
                    EnergyMethod.TDP_SHARE,
                    Optional.empty(),
                    false,
                    List.of(
                            thermalDesign.watts() + " W of thermal design power",
                            load.map(known -> "load " + known.ratio()).orElse("load not known: half of it taken")));
        }
    }

    /** An answer of a model of which no more is known than its size, or others' guess of it. At the facility already. */
    record ApiAnswer(RangedAssessment assessment) implements Evidence {
        @Override
        public EnergyFigure figure() {
            return new EnergyFigure(
                    assessment.energy(),
                    EnergyMethod.ECOLOGITS,
                    Optional.empty(),
                    false,
                    List.of(
                            assessment.model().released()
                                    ? "size of the model as its maker published it"
                                    : "size of the model estimated by EcoLogits: its maker has not published it"));
        }
    }
}
