/** The local broker's process. */
@NullMarked
package dev.aloi.broker;

import org.jspecify.annotations.NullMarked;
