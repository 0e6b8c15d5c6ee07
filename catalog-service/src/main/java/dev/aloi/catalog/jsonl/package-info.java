/** JSON Lines as people write them, with everything that is wrong in them told at once. Plain Java: the command line reads with it too. */
@NullMarked
package dev.aloi.catalog.jsonl;

import org.jspecify.annotations.NullMarked;
