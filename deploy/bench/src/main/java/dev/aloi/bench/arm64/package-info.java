/** Whether models answer on arm64 as they do on x86-64, by an emulator. */
@NullMarked
package dev.aloi.bench.arm64;

import org.jspecify.annotations.NullMarked;
