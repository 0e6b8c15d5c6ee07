package dev.aloi.carbon.grid.window;

import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.IntensitySeries;
import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.GridIntensity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses where the mean intensity over the work's length is least. The mean goes straight between the times at which the window's start
 * or end meets a change of the forecast, so that the least is at one of them.
 */
public final class GreenestWindow {
    /** Of equal windows the earliest, and the region by name: the same choice every time. */
    private static final Comparator<Window> GREENEST = Comparator.<Window>comparingDouble(
                    window -> window.mean().gramsPerKilowattHour())
            .thenComparing(Window::start)
            .thenComparing(Window::region);

    private final IntensitySeries forecast;
    private final String source;

    public GreenestWindow(IntensitySeries forecast, String source) {
        this.forecast = forecast;
        this.source = source;
    }

    /** Empty where the forecast covers no window before the deadline in any allowed region. */
    public Optional<WindowChoice> choose(DeferrableWork work) {
        return work.allowed().stream()
                .flatMap(region -> starts(region, work).flatMap(start -> window(region, start, work).stream()))
                .min(GREENEST)
                .map(greenest -> new WindowChoice(greenest, window(work.home(), work.now(), work), source));
    }

    private Stream<Instant> starts(Region region, DeferrableWork work) {
        List<Instant> changes = forecast.changes(region, work.now(), work.deadline());
        return Stream.of(
                        Stream.of(work.now(), work.latestStart()),
                        changes.stream(),
                        changes.stream().map(change -> change.minus(work.length())))
                .flatMap(starts -> starts)
                .filter(start -> !start.isBefore(work.now()) && !start.isAfter(work.latestStart()))
                .distinct();
    }

    private Optional<Window> window(Region region, Instant start, DeferrableWork work) {
        return mean(region, start, start.plus(work.length()))
                .map(mean -> new Window(region, start, mean, work.energy().emissionsAt(mean)));
    }

    /** Over time, divided at the end: of equal readings it is what they are. Empty where the forecast has a gap. */
    private Optional<GridIntensity> mean(Region region, Instant start, Instant end) {
        List<Instant> bounds = new ArrayList<>(List.of(start));
        bounds.addAll(forecast.changes(region, start, end));
        bounds.add(end);
        double sum = 0;
        for (int i = 1; i < bounds.size(); i++) {
            Optional<IntensityReading> reading = forecast.at(region, bounds.get(i - 1));
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            sum += reading.get().intensity().gramsPerKilowattHour() * nanos(bounds.get(i - 1), bounds.get(i));
        }
        return Optional.of(new GridIntensity(sum / nanos(start, end)));
    }

    private static double nanos(Instant from, Instant until) {
        return Duration.between(from, until).toNanos();
    }
}
