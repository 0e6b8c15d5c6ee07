package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.footprint.EnergyAccount.Accounted;
import dev.aloi.carbon.footprint.EnergyAccount.NodeEnergy;
import dev.aloi.carbon.footprint.EnergyAccount.Unaccounted;
import dev.aloi.carbon.grid.GridIntensitySource;
import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.hardware.Embodied;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Platform;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.GridIntensity;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Emissions of a run: of its electricity, and its share of making the hardware. */
final class EmissionEstimation {
    private static final String MAKING =
            "mid: making the server by the formula of Cloud Carbon Footprint; low and high span its table of 2026 too";
    private static final String LIFE = "a server lives four years; shared by vCPUs";

    private static final String SOMEWHERE = "the world";

    private final Facts facts;

    EmissionEstimation(Facts facts) {
        this.facts = facts;
    }

    /** By the grid that the machines draw from. */
    Amount<Carbon> operational(EnergyAccount energy, Scenario scenario) {
        return operational(energy, scenario, facts.location(), "energy x grid intensity, location-based");
    }

    /** Of machines that nobody knows the place of: by the world's electricity. */
    Amount<Carbon> somewhere(EnergyAccount energy, Scenario scenario) {
        IntensityReading world = new IntensityReading(
                facts.world().intensity(),
                IntensityReading.Accounting.LOCATION_BASED,
                IntensityReading.Span.YEAR,
                "where the provider computes is not told: the world's mix by EcoLogits 2d0a1c76");
        return operational(
                energy,
                new Scenario(scenario.instanceType(), SOMEWHERE, scenario.utilisation()),
                (_, _) -> Optional.of(world),
                "energy x grid intensity, location-based");
    }

    /** By the electricity that was bought for them. */
    Amount<Carbon> marketBased(EnergyAccount energy, Scenario scenario) {
        return operational(energy, scenario, facts.market(), "energy x intensity of what was bought, market-based");
    }

    private static Amount<Carbon> operational(
            EnergyAccount energy, Scenario scenario, GridIntensitySource source, String method) {
        return switch (energy) {
            case Unaccounted none -> new Unknown<>(none.reason());
            case Accounted accounted -> operational(accounted, scenario, source, method);
        };
    }

    private static Amount<Carbon> operational(
            Accounted energy, Scenario scenario, GridIntensitySource source, String method) {
        Set<String> assumptions = new LinkedHashSet<>();
        CarbonRange sum = CarbonRange.NOTHING;
        for (NodeEnergy part : energy.parts()) {
            Placement placement = Placement.of(Optional.ofNullable(part.use().node()), scenario);
            Optional<GridAccount> grid = GridAccount.of(part.use(), new Region(placement.region()), source);
            if (grid.isEmpty()) {
                return new Unknown<>("no grid intensity of region " + placement.region() + " is known");
            }
            sum = sum.plus(emitted(part.atFacility(), grid.get()));
            if (!scenario.region().equals(SOMEWHERE)) {
                placement.assumedRegion().ifPresent(assumptions::add);
            }
            assumptions.addAll(grid.get().words());
        }
        return sum.amount(method, List.copyOf(assumptions));
    }

    private static CarbonRange emitted(EnergyRange energy, GridAccount grid) {
        CarbonRange sum = CarbonRange.NOTHING;
        for (Map.Entry<IntensityReading, Double> part : grid.shares().entrySet()) {
            GridIntensity intensity = part.getKey().intensity();
            sum = sum.plus(new CarbonRange(
                            energy.low().emissionsAt(intensity),
                            energy.mid().emissionsAt(intensity),
                            energy.high().emissionsAt(intensity))
                    .times(part.getValue()));
        }
        return sum;
    }

    Amount<Carbon> embodied(RunUse use, Scenario scenario) {
        Set<String> assumptions = new LinkedHashSet<>();
        CarbonRange sum = CarbonRange.NOTHING;
        for (NodeUse node : use.nodes()) {
            Optional<Duration> vcpuTime = node.vcpuTime();
            if (vcpuTime.isEmpty()) {
                return new Unknown<>(node.withoutVcpuTime());
            }
            Placement placement = Placement.of(Optional.ofNullable(node.node()), scenario);
            Optional<Instance> instance = facts.instances().find(placement.instanceType());
            if (instance.isEmpty()) {
                return new Unknown<>("the server behind " + placement.instanceType() + " is not known");
            }
            sum = sum.plus(share(instance.get().platform(), vcpuTime.get(), scenario));
            placement.assumedType().ifPresent(assumptions::add);
            assumptions.add(platform(instance.get()));
        }
        assumptions.addAll(List.of(MAKING, LIFE, Wording.utilisation(scenario)));
        assumptions.addAll(use.unaccounted());
        return sum.amount("making the server x share of its life x share of its vCPUs", List.copyOf(assumptions));
    }

    /** The hours in which the instance is reserved but idle belong to those in which it works. */
    private static CarbonRange share(Platform platform, Duration vcpuTime, Scenario scenario) {
        Carbon modelled = Embodied.share(platform.modelled(), vcpuTime, platform.vcpus());
        Carbon reported = platform.reported()
                .map(making -> Embodied.share(making, vcpuTime, platform.vcpus()))
                .orElse(modelled);
        return CarbonRange.spanning(modelled, reported).times(1 / scenario.utilisation());
    }

    private static String platform(Instance instance) {
        Platform platform = instance.platform();
        return instance.type() + ": a server of " + platform.vcpus() + " vCPUs, making it "
                + Math.round(platform.modelled().kilograms()) + " kgCO2e"
                + platform.reported()
                        .map(kg -> " (table: " + Math.round(kg.kilograms()) + ")")
                        .orElse("");
    }

    /** The software carbon intensity's O + M. */
    static Amount<Carbon> total(Amount<Carbon> operational, Amount<Carbon> embodied) {
        return switch (operational) {
            case Unknown<Carbon> none -> none;
            case Known<Carbon> o ->
                switch (embodied) {
                    case Unknown<Carbon> none -> none;
                    case Known<Carbon> m -> sum(o, m);
                };
        };
    }

    private static Amount<Carbon> sum(Known<Carbon> operational, Known<Carbon> embodied) {
        Set<String> assumptions = new LinkedHashSet<>(operational.assumptions());
        assumptions.addAll(embodied.assumptions());
        return new Known<>(
                operational.low().plus(embodied.low()),
                operational.mid().plus(embodied.mid()),
                operational.high().plus(embodied.high()),
                Basis.MODELLED,
                "operational + embodied (SCI, ISO/IEC 21031)",
                List.copyOf(assumptions));
    }
}
