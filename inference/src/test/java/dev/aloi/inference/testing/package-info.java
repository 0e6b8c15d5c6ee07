/** Models to test with, written byte by byte. */
@NullMarked
package dev.aloi.inference.testing;

import org.jspecify.annotations.NullMarked;
