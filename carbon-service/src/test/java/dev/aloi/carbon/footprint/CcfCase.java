package dev.aloi.carbon.footprint;

import static dev.aloi.carbon.footprint.CarbonCasesTest.agrees;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.carbon.energy.Coefficients;
import dev.aloi.carbon.energy.PowerCurve;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Memory;
import dev.aloi.carbon.hardware.Microarchitecture;
import dev.aloi.carbon.hardware.Platform;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.contracts.unit.Money;
import dev.aloi.contracts.unit.Power;
import dev.aloi.contracts.unit.Pue;
import java.time.Duration;
import java.util.Optional;

/** A golden case of method ccf: an hour of an instance by Cloud Carbon Footprint, with its SCI. */
final class CcfCase {
    private CcfCase() {}

    static void check(JsonNode golden) {
        JsonNode in = golden.get("inputs");
        JsonNode expected = golden.get("expected");
        InstanceHour hour = hour(in);
        Carbon o =
                hour.operational(new GridIntensity(in.get("grid_gco2e_per_kwh").asDouble()));
        Carbon m = hour.embodied(
                Carbon.kilograms(in.get("platform_embodied_kgco2e").asDouble()));
        Money cost = hour.cost(Money.usd(in.get("price_usd_per_hour").asText()));

        agrees(
                expected,
                "average_watts_per_vcpu",
                hour.cpu().perVcpu().at(hour.load()).watts());
        agrees(in, "extra_memory_gb", hour.extraMemory().gigabytes());
        agrees(expected, "energy_cpu_kwh", hour.cpuEnergy().kilowattHours());
        agrees(expected, "energy_memory_kwh", hour.memoryEnergy().kilowattHours());
        agrees(expected, "energy_facility_kwh", hour.facility().kilowattHours());
        agrees(expected, "operational_gco2e", o.grams());
        agrees(expected, "embodied_gco2e", m.grams());
        agrees(expected, "total_gco2e", o.plus(m).grams());
        agrees(expected, "cost_usd", cost.amount().doubleValue());
        double requests = in.get("requests").asDouble();
        if (requests > 0) {
            agrees(
                    expected,
                    "sci_gco2e_per_1k_requests",
                    o.plus(m).times(1000 / requests).grams());
            agrees(
                    expected,
                    "energy_wh_per_1k_requests",
                    hour.facility().times(1000 / requests).wattHours());
            agrees(expected, "cost_usd_per_1k_requests", cost.amount().doubleValue() * 1000 / requests);
        }
    }

    private static InstanceHour hour(JsonNode in) {
        Coefficients cpu = new Coefficients(
                new Microarchitecture(in.get("cpu_architecture").asText()),
                new PowerCurve(
                        Power.watts(in.get("min_watts_per_vcpu").asDouble()),
                        Power.watts(in.get("max_watts_per_vcpu").asDouble())),
                Memory.gigabytes(in.get("specpower_gb_per_chip").asDouble()),
                Optional.empty());
        Platform platform = new Platform(
                in.get("platform_vcpu").asInt(),
                Memory.gigabytes(in.get("platform_memory_gb").asDouble()),
                in.get("platform_sockets").asInt(),
                Optional.empty());
        Instance instance = new Instance(
                in.get("instance").asText(), cpu.architecture(), in.get("vcpu").asInt(), Memory.gigabytes(0), platform);
        return new InstanceHour(
                instance,
                cpu,
                new Share(in.get("cpu_utilisation").asDouble()),
                Duration.ofNanos(Math.round(in.get("hours").asDouble() * 3.6e12)),
                new Pue(in.get("pue").asDouble()));
    }
}
