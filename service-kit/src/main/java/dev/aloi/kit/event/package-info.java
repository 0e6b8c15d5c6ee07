/** Events in and out: CloudEvents on Kafka, and what is done with those that cannot be handled. */
@NullMarked
package dev.aloi.kit.event;

import org.jspecify.annotations.NullMarked;
