@NullMarked
package dev.aloi.scoring.peer;

import org.jspecify.annotations.NullMarked;
