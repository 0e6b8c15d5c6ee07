/** How fast whole suites are completed, beside what else reads the same model's directory. */
@NullMarked
package dev.aloi.bench.generation;

import org.jspecify.annotations.NullMarked;
