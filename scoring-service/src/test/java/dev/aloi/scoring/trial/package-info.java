@NullMarked
package dev.aloi.scoring.trial;

import org.jspecify.annotations.NullMarked;
