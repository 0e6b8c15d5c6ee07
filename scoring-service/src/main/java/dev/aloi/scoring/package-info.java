/** The scoring service: judges completions and ranks candidates. */
@NullMarked
package dev.aloi.scoring;

import org.jspecify.annotations.NullMarked;
