/** What the services say to each other: topics, and the events that a topic carries. */
@NullMarked
package dev.aloi.contracts;

import org.jspecify.annotations.NullMarked;
