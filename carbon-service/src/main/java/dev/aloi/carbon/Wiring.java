package dev.aloi.carbon;

import dev.aloi.carbon.footprint.FootprintEstimation;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The pure cores and the clock as beans. */
final class Wiring {
    @Produces
    @Singleton
    FootprintEstimation estimation() {
        return FootprintEstimation.shipped();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
