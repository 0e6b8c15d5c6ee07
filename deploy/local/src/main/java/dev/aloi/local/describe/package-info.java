/** What a model's directory holds, and what will run of it. */
@NullMarked
package dev.aloi.local.describe;

import org.jspecify.annotations.NullMarked;
