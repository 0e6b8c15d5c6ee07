package dev.aloi.carbon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an operator may set. */
@ConfigMapping(prefix = "aloi.carbon")
public interface CarbonConfig {
    /** Between two looks at the feed of grid intensities. */
    @WithDefault("PT5M")
    Duration feedPause();

    /** Where grid intensities are asked for hour by hour. */
    Feed feed();

    /** A service that answers as Electricity Maps does. */
    interface Feed {
        /** With {@code {zone}} where the name of the grid goes. Absent: yearly averages and tenants' own series alone. */
        Optional<String> address();

        /** The feed's zone of each cloud region. */
        Map<String, String> zones();

        Optional<String> token();

        @WithDefault("PT10S")
        Duration timeout();

        /** An answer is good for so long, and a failure is not tried again. */
        @WithDefault("PT10M")
        Duration maxAge();

        /** The last good answer stands in for one that cannot be had for so long. */
        @WithDefault("PT6H")
        Duration maxStale();
    }
}
