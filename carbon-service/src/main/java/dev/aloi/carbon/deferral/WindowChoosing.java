package dev.aloi.carbon.deferral;

import dev.aloi.carbon.deferral.Forecasts.Forecast;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.grid.window.DeferrableWork;
import dev.aloi.carbon.grid.window.GreenestWindow;
import dev.aloi.carbon.grid.window.Window;
import dev.aloi.carbon.grid.window.WindowChoice;
import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.unit.Energy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The greenest window for an evaluation that may wait; at once where nothing is known that speaks for waiting. */
final class WindowChoosing {
    /** What the work will take is not known beforehand; the choice does not depend on it. */
    private static final Energy UNIT = Energy.kilowattHours(1);

    private WindowChoosing() {}

    static Set<Region> regions(Deferred deferred) {
        return deferred.deferral().regions().stream().map(Region::new).collect(Collectors.toSet());
    }

    static WindowChosen choose(Deferred deferred, Optional<Forecast> forecast, Instant now) {
        if (now.isAfter(deferred.deferral().latestStart())) {
            return atOnce(deferred, now, "it runs at once: there is no time to wait before its deadline");
        }
        DeferrableWork work = new DeferrableWork(
                deferred.deferral().length(),
                UNIT,
                new Region(deferred.home()),
                regions(deferred),
                now,
                deferred.deferral().deadline());
        return forecast.flatMap(told -> new GreenestWindow(told.series(), told.source()).choose(work))
                .map(choice -> chosen(deferred, choice))
                .orElseGet(() ->
                        atOnce(deferred, now, "it runs at once: no forecast covers a window before its deadline"));
    }

    private static WindowChosen chosen(Deferred deferred, WindowChoice choice) {
        return new WindowChosen(
                deferred.tenant(),
                deferred.evaluation(),
                deferred.revision() + 1,
                choice.greenest().start(),
                choice.greenest().region().name(),
                choice.greenest().mean(),
                choice.atOnce().map(Window::mean).orElse(null),
                choice.forWork());
    }

    private static WindowChosen atOnce(Deferred deferred, Instant now, String words) {
        return new WindowChosen(
                deferred.tenant(),
                deferred.evaluation(),
                deferred.revision() + 1,
                now,
                deferred.home(),
                null,
                null,
                words);
    }
}
