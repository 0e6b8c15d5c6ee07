package dev.aloi.scoring.metric.encoder;

import dev.aloi.scoring.metric.InvalidMetricException;

/** Encoders by the name that a metric gives them. */
public interface Encoders {
    /** For whoever only reads what metrics there are: every name will do until something is measured. */
    Encoders NONE = MissingEncoder::new;

    /** @throws InvalidMetricException that says why there is no such encoder */
    Encoder named(String name);
}
