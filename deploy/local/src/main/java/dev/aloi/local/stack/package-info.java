/** The whole product as processes of this machine, on loopback alone. */
@NullMarked
package dev.aloi.local.stack;

import org.jspecify.annotations.NullMarked;
