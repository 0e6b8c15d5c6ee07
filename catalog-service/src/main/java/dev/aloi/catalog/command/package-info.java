/** What others ask the catalogue to do by Kafka: the same that the API lets them do, once for each command. */
@NullMarked
package dev.aloi.catalog.command;

import org.jspecify.annotations.NullMarked;
