/** Encoders on this machine, for the metrics that read texts with one. */
@NullMarked
package dev.aloi.scoring.encoder;

import org.jspecify.annotations.NullMarked;
