package dev.aloi.carbon.reading;

import dev.aloi.carbon.grid.Region;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Asks the feed for the last hours of every region that it knows, and keeps what it tells. What it cannot tell now is asked again. */
@ApplicationScoped
class FeedPoll {
    private static final int HOURS_BACK = 24;

    private final WatchedGrids watched;
    private final GridReadings readings;
    private final InstantSource clock;

    FeedPoll(WatchedGrids watched, GridReadings readings, InstantSource clock) {
        this.watched = watched;
        this.readings = readings;
        this.clock = clock;
    }

    @Scheduled(every = "{aloi.carbon.feed-pause}", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (Region region : watched.regions()) {
            for (int back = HOURS_BACK; back >= 0; back--) {
                Instant hour = now.minus(Duration.ofHours(back));
                watched.feed().at(region, hour).ifPresent(reading -> readings.keep(region, hour, reading));
            }
        }
    }
}
