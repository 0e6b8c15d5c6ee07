package dev.aloi.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "aloi.scoring")
public interface ScoringConfig {
    /** Of each bootstrap. Under about 1000 the ends of a 95 % interval move visibly with the seed. */
    @WithDefault("1000")
    @Min(100)
    int resamples();

    /** How often the relay looks for something to tell; what a ranking waits for does not wait for it. */
    @WithDefault("PT0.25S")
    Duration relayPause();

    /** Between two rankings of an evaluation that is still running. The last one does not wait. */
    @WithDefault("PT0.5S")
    Duration progressPause();

    /** From a review to the ranking that holds it: those that come in between are in it too. */
    @WithDefault("PT5S")
    Duration reviewPause();

    /** Jars with metrics of your own, as docs/own-metrics.md tells how to make. */
    Optional<List<String>> metrics();

    /** A directory with encoders, each in a directory of its name in the Hugging Face layout. */
    Optional<String> encoders();

    /** Samples whose references are kept ready for the next completion; a few ten kilobytes each. */
    @WithDefault("512")
    @Min(1)
    int samplesAtHand();
}
