package dev.aloi.carbon.footprint;

import static dev.aloi.carbon.footprint.CarbonCasesTest.agrees;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.carbon.energy.curve.Interpolation;
import dev.aloi.carbon.energy.curve.LoadCurve;
import dev.aloi.carbon.energy.curve.LoadCurve.Point;
import dev.aloi.carbon.energy.curve.TeadsInstances;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.contracts.unit.Power;
import dev.aloi.contracts.unit.Pue;
import java.time.Duration;
import java.util.List;

/** A golden case of method teads-curve: the power of an instance by load, linear and as a natural cubic spline. */
final class TeadsCase {
    private TeadsCase() {}

    static void check(JsonNode golden) {
        JsonNode in = golden.get("inputs");
        JsonNode expected = golden.get("expected");
        LoadCurve curve = curve(in.get("watts_at_0_10_50_100"));
        Share load = new Share(in.get("cpu_utilisation_percent").asDouble() / 100);
        Power linear = curve.at(load, Interpolation.LINEAR);
        Energy facility = linear.during(
                        Duration.ofNanos(Math.round(in.get("hours").asDouble() * 3.6e12)))
                .atFacility(new Pue(in.get("pue").asDouble()));

        agrees(expected, "watts_linear", linear.watts());
        agrees(
                expected,
                "watts_natural_cubic_spline",
                curve.at(load, Interpolation.NATURAL_CUBIC_SPLINE).watts());
        agrees(expected, "energy_facility_kwh_linear", facility.kilowattHours());
        agrees(
                expected,
                "operational_gco2e_linear",
                facility.emissionsAt(
                                new GridIntensity(in.get("grid_gco2e_per_kwh").asDouble()))
                        .grams());
        assertThat(TeadsInstances.shipped().find(in.get("instance").asText()).map(TeadsInstances.TeadsInstance::curve))
                .contains(curve);
    }

    private static LoadCurve curve(JsonNode watts) {
        return new LoadCurve(List.of(
                point(0, watts.get(0)), point(0.1, watts.get(1)), point(0.5, watts.get(2)), point(1, watts.get(3))));
    }

    private static Point point(double load, JsonNode watts) {
        return new Point(new Share(load), Power.watts(watts.asDouble()));
    }
}
