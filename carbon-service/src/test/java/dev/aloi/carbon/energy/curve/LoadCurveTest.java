package dev.aloi.carbon.energy.curve;

import static dev.aloi.carbon.energy.curve.Interpolation.LINEAR;
import static dev.aloi.carbon.energy.curve.Interpolation.NATURAL_CUBIC_SPLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Power;
import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadCurveTest {
    private static final LoadCurve GRAVITON2 =
            TeadsInstances.shipped().find("m6g.4xlarge").orElseThrow().curve();

    @ParameterizedTest
    @CsvSource({"0, 24.7", "0.05, 31.65", "0.1, 38.6", "0.3, 49.95", "0.5, 61.3", "0.75, 72.7", "1, 84.1"})
    void goesStraightFromPointToPoint(double load, double watts) {
        assertThat(GRAVITON2.at(new Share(load), LINEAR).watts()).isCloseTo(watts, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 24.7", "0.1, 38.6", "0.5, 61.3", "1, 84.1"})
    void splineGoesThroughThePoints(double load, double watts) {
        assertThat(GRAVITON2.at(new Share(load), NATURAL_CUBIC_SPLINE).watts()).isCloseTo(watts, within(1e-12));
    }

    @Test
    void splineIsTheLineWhereThePointsLieOnOne() {
        LoadCurve straight = calibration("load,watts\n0,10\n0.2,14\n0.7,24\n1,30\n");

        assertThat(straight.at(new Share(0.45), NATURAL_CUBIC_SPLINE).watts()).isCloseTo(19, within(1e-12));
    }

    @Test
    void readsSomebodysOwnMeasurements() {
        LoadCurve own = calibration("# my machine, wall meter, 2026-06\nload,watts\n1, 90\n0, 20\n");

        assertThat(own.at(new Share(0.5), LINEAR)).isEqualTo(Power.watts(55));
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        assertThatThrownBy(() -> calibration("0,20\n0.5,many\n1,90\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> calibration("0,20\n1.5,70\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> calibration("0,20\n1\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> calibration("0.1,20\n1,90\n")).hasMessageContaining("from idle to full");
        assertThatThrownBy(() -> calibration("0,20\n0,21\n1,90\n")).hasMessageContaining("one power");
    }

    @Test
    void knowsInstancesUntil2021Only() {
        TeadsInstances instances = TeadsInstances.shipped();

        assertThat(instances.find("m6i.2xlarge")).isPresent();
        assertThat(instances.find("c7g.2xlarge")).isEmpty();
        assertThat(instances.find("c6i.2xlarge")).isEmpty();
    }

    @Test
    void saysWhichCpusHaveNoCurveOfTheirOwn() {
        TeadsInstances instances = TeadsInstances.shipped();

        assertThat(instances.find("m6g.4xlarge").orElseThrow().isOwn()).isFalse();
        assertThat(instances.find("m6i.2xlarge").orElseThrow().isOwn()).isFalse();
        assertThat(instances.find("c5.2xlarge").orElseThrow().isOwn()).isTrue();
    }

    @Test
    void drawsTheCurveOfAThermalDesignPower() {
        Power milan = ThermalDesign.shipped().find("AMD EPYC 7R13").orElseThrow();

        assertThat(milan).isEqualTo(Power.watts(225));
        assertThat(ThermalDesign.curve(milan).at(new Share(0.5), LINEAR).watts())
                .isCloseTo(168.75, within(1e-9));
    }

    private static LoadCurve calibration(String text) {
        return Calibration.read(new BufferedReader(new StringReader(text)));
    }
}
