package dev.aloi.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Few simulations of each: that the tables are right is for the main class to show, not to go wrong for this one. */
class SimulationsTest {
    private static final int TIMES = 600;

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        for (Coverage interval : Coverage.values()) {
            World world = new World(1);
            double share = share(() -> interval.covers(world, 50));
            if (interval == Coverage.NAIVE_T) {
                assertThat(share).as(interval.toString()).isLessThan(0.85);
            } else if (!interval.isComparison()) {
                assertThat(share).as(interval.toString()).isBetween(0.91, 0.98);
            }
        }
    }

    @Test
    void testsErrAboutAsOftenAsTheySayAndSacreBleusBootstrapTwiceAsOften() {
        for (Errors test : Errors.values()) {
            World world = new World(2);
            double share = share(() -> test.pValue(world, 50, 0) <= 0.05);
            if (test == Errors.SACREBLEU_BOOTSTRAP) {
                assertThat(share).as(test.toString()).isGreaterThan(0.08);
            } else {
                assertThat(share).as(test.toString()).isLessThan(0.08);
            }
        }
    }

    @Test
    void nobodyClimbsTheLadderWhoIsNoBetter() {
        for (Climb climb : Climb.values()) {
            assertThat(climbed(climb, Telling.LADDER)).as(climb.toString()).isLessThan(0.03);
            assertThat(climbed(climb, Telling.AS_IT_IS)).as(climb.toString()).isGreaterThan(0.1);
        }
    }

    private static double climbed(Climb climb, Telling telling) {
        return LongStream.range(0, 20)
                .mapToDouble(seed -> Board.climbed(climb, telling, 100, 500, seed))
                .average()
                .orElseThrow();
    }

    @Test
    void overfitsOfTenPointsAreFoundAndSeldomOnesThatAreNone() {
        for (Overfitting division : Overfitting.values()) {
            World world = new World(3);
            assertThat(share(() -> division.alarm(world, 400, 0)))
                    .as(division.toString())
                    .isLessThan(0.07);
            assertThat(share(() -> division.alarm(world, 400, 0.1)))
                    .as(division.toString())
                    .isGreaterThan(0.8);
        }
    }

    @Test
    void equalSeedsSimulateTheSameWorlds() {
        assertThat(new World(5).scores(20)).isEqualTo(new World(5).scores(20));
    }

    private static double share(BooleanSupplier event) {
        int count = 0;
        for (int i = 0; i < TIMES; i++) {
            count += event.getAsBoolean() ? 1 : 0;
        }
        return (double) count / TIMES;
    }
}
