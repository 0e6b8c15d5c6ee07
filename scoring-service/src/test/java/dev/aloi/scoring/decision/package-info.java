@NullMarked
package dev.aloi.scoring.decision;

import org.jspecify.annotations.NullMarked;
