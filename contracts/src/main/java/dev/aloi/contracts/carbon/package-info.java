/** What a run cost, drew and emitted. */
@NullMarked
package dev.aloi.contracts.carbon;

import org.jspecify.annotations.NullMarked;
