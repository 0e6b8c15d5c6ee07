@NullMarked
package dev.aloi.scoring.ranking;

import org.jspecify.annotations.NullMarked;
