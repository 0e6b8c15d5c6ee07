package dev.aloi.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place where time comes from. Chance comes from the seed of each evaluation. */
@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
