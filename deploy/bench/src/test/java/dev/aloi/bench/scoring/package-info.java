/** That every benchmark can run. */
@NullMarked
package dev.aloi.bench.scoring;

import org.jspecify.annotations.NullMarked;
