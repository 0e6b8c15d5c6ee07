@NullMarked
package dev.aloi.scoring.golden;

import org.jspecify.annotations.NullMarked;
