/** From prompts to completions. */
@NullMarked
package dev.aloi.inference.decode;

import org.jspecify.annotations.NullMarked;
