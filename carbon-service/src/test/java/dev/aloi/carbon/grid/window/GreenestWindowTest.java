package dev.aloi.carbon.grid.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.grid.IntensitySeries;
import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.GridIntensity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GreenestWindowTest {
    private static final Region PARIS = new Region("eu-west-3");
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Instant MIDNIGHT = Instant.parse("2026-06-01T00:00:00Z");
    private static final IntensitySeries FORECAST = new IntensitySeries(
            Map.of(PARIS, hours(100, 80, 20, 30, 90, 10), DUBLIN, hours(300, 300, 300, 15, 15, 300)), "forecast");
    private final GreenestWindow windows = new GreenestWindow(FORECAST, "forecast of midnight");

    @Test
    void waitsForTheGreenestHoursBeforeTheDeadline() {
        WindowChoice choice = windows.choose(work(2, 6, PARIS)).orElseThrow();

        // Hours 2 and 3: (20 + 30) / 2; at once: (100 + 80) / 2.
        assertThat(choice.greenest().start()).isEqualTo(hour(2));
        assertThat(choice.greenest().mean().gramsPerKilowattHour()).isCloseTo(25, within(1e-9));
        assertThat(choice.saving().orElseThrow().grams()).isCloseTo(65 * 2, within(1e-9));
        assertThat(choice.words())
                .isEqualTo("from 2026-06-01T02:00:00Z in eu-west-3 at a forecast mean of 25.0 gCO2e/kWh (forecast of"
                        + " midnight); at once in eu-west-3 it would be 90.0 gCO2e/kWh, 180.0 instead of 50.0 gCO2e");
    }

    @Test
    void goesWhereItIsGreenerButOnlyWhereItMay() {
        assertThat(windows.choose(work(2, 6, PARIS, DUBLIN)).orElseThrow().greenest())
                .extracting(Window::region, Window::start)
                .containsExactly(DUBLIN, hour(3));
        assertThat(windows.choose(work(2, 6, PARIS)).orElseThrow().greenest().region())
                .isEqualTo(PARIS);
    }

    @Test
    void keepsTheDeadline() {
        // Hour 2 is the greenest, but two hours from there end too late.
        WindowChoice choice = windows.choose(work(2, 3, PARIS)).orElseThrow();

        assertThat(choice.greenest().start()).isEqualTo(hour(1));
        assertThat(choice.greenest().start().plus(Duration.ofHours(2))).isEqualTo(hour(3));
    }

    @Test
    void savesNothingWhereAtOnceIsGreenest() {
        GreenestWindow rising = new GreenestWindow(
                new IntensitySeries(Map.of(PARIS, hours(10, 20, 30, 40, 50, 60)), "forecast"), "forecast");

        WindowChoice choice = rising.choose(work(2, 6, PARIS)).orElseThrow();

        assertThat(choice.greenest().start()).isEqualTo(MIDNIGHT);
        assertThat(choice.saving()).contains(Carbon.grams(0));
    }

    /** At whatever fraction of an hour it is asked: a mean of parts that is rounded would make one of equal windows the greenest. */
    @RepeatedTest(200)
    void doesNotWaitWhereAllHoursAreAlike(RepetitionInfo repetition) {
        GreenestWindow alike = new GreenestWindow(
                new IntensitySeries(Map.of(PARIS, hours(400, 400, 400, 400, 400, 400)), "forecast"), "forecast");
        Instant now = MIDNIGHT.plusNanos(new Random(repetition.getCurrentRepetition()).nextLong(3_600_000_000_000L));

        Window greenest = alike.choose(new DeferrableWork(
                        Duration.ofHours(2), Energy.kilowattHours(2), PARIS, Set.of(PARIS), now, hour(6)))
                .orElseThrow()
                .greenest();

        assertThat(greenest.start()).isEqualTo(now);
        assertThat(greenest.mean()).isEqualTo(new GridIntensity(400));
    }

    @Test
    void choosesNothingWhereTheForecastHasGapsAndNamesNoSavingWithoutAStart() {
        Map<Instant, GridIntensity> gap = new HashMap<>(hours(100, 80, 20, 30, 90, 10));
        gap.remove(MIDNIGHT);
        gap.remove(hour(3));
        GreenestWindow holed = new GreenestWindow(new IntensitySeries(Map.of(PARIS, gap), "forecast"), "forecast");

        assertThat(holed.choose(work(3, 6, PARIS))).isEmpty();
        WindowChoice choice = holed.choose(work(2, 6, PARIS)).orElseThrow();
        assertThat(choice.saving()).isEmpty();
        assertThat(choice.words()).contains("does not say what running at once would emit");
    }

    @Test
    void refusesWorkThatCannotBeDoneInTime() {
        assertThatThrownBy(() -> work(4, 3, PARIS)).hasMessageContaining("before its deadline");
    }

    @RepeatedTest(30)
    void findsNoGreenerWindowByTryingEveryMinute(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        double[] values = random.doubles(6, 10, 500).toArray();
        GreenestWindow any =
                new GreenestWindow(new IntensitySeries(Map.of(PARIS, hours(values)), "forecast"), "forecast");
        int minutes = 20 + random.nextInt(200);
        DeferrableWork work = work(Duration.ofMinutes(minutes), 6, PARIS);

        double best = IntStream.rangeClosed(0, 360 - minutes)
                .mapToDouble(start -> IntStream.range(start, start + minutes)
                        .mapToDouble(minute -> values[minute / 60])
                        .average()
                        .orElseThrow())
                .min()
                .orElseThrow();

        assertThat(any.choose(work).orElseThrow().greenest().mean().gramsPerKilowattHour())
                .isCloseTo(best, within(1e-9));
    }

    private static DeferrableWork work(int length, int deadline, Region... allowed) {
        return work(Duration.ofHours(length), deadline, allowed);
    }

    private static DeferrableWork work(Duration length, int deadline, Region... allowed) {
        return new DeferrableWork(length, Energy.kilowattHours(2), PARIS, Set.of(allowed), MIDNIGHT, hour(deadline));
    }

    private static Map<Instant, GridIntensity> hours(double... grams) {
        Map<Instant, GridIntensity> series = new HashMap<>();
        for (int i = 0; i < grams.length; i++) {
            series.put(hour(i), new GridIntensity(grams[i]));
        }
        return series;
    }

    private static Instant hour(int hours) {
        return MIDNIGHT.plus(Duration.ofHours(hours));
    }
}
