@NullMarked
package dev.aloi.scoring.encoder;

import org.jspecify.annotations.NullMarked;
