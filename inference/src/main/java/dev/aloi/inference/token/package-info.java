/** Text to tokens and back. */
@NullMarked
package dev.aloi.inference.token;

import org.jspecify.annotations.NullMarked;
