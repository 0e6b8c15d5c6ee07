/** The command line of the benchmarks. */
@NullMarked
package dev.aloi.bench.command;

import org.jspecify.annotations.NullMarked;
