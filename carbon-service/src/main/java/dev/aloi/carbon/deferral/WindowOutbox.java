package dev.aloi.carbon.deferral;

import dev.aloi.carbon.deferral.Deferrals.ToldWindow;
import dev.aloi.contracts.carbon.WindowChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Chooses windows and keeps them, each in one transaction. */
@ApplicationScoped
class WindowOutbox {
    private static final int ROUND = 100;

    private final Deferrals deferrals;
    private final Forecasts forecasts;
    private final InstantSource clock;

    WindowOutbox(Deferrals deferrals, Forecasts forecasts, InstantSource clock) {
        this.deferrals = deferrals;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** False where no evaluation waits for one. */
    @Transactional
    boolean chooseNext() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Deferred> open = deferrals.lockOpen(now);
        open.ifPresent(deferred -> choose(deferred, now));
        return open.isPresent();
    }

    private void choose(Deferred deferred, Instant now) {
        WindowChosen window = WindowChoosing.choose(
                deferred,
                forecasts.of(
                        deferred.tenant(),
                        WindowChoosing.regions(deferred),
                        now,
                        deferred.deferral().deadline()),
                now);
        if (isNews(deferred, window)) {
            deferrals.choose(window, now);
        } else {
            deferrals.keepAsItIs(deferred, now);
        }
    }

    /** A newer forecast that covers nothing takes no window away. */
    private static boolean isNews(Deferred deferred, WindowChosen window) {
        WindowChosen before = deferred.chosen();
        return before == null
                || (window.mean() != null
                        && !(before.start().equals(window.start())
                                && before.region().equals(window.region())
                                && window.mean().equals(before.mean())));
    }

    List<ToldWindow> unpublished() {
        return deferrals.unpublished(ROUND);
    }

    void markPublished(ToldWindow told) {
        deferrals.markPublished(told.window());
    }
}
