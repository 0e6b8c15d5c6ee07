/** Calls to addresses that users name: where they may go, and how long and how much they may answer. */
@NullMarked
package dev.aloi.kit.outbound;

import org.jspecify.annotations.NullMarked;
