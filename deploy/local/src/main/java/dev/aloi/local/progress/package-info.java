/** What a command shows while it works: bars on a terminal, lines elsewhere. */
@NullMarked
package dev.aloi.local.progress;

import org.jspecify.annotations.NullMarked;
